package org.tongjie.broker.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.tongjie.broker.language.Language;
import org.tongjie.broker.request.Step;
import org.tongjie.http.Json;

class RefusalTest {
  private static final Words CHINESE = new Words(Language.CHINESE);
  private static final Words ENGLISH = new Words(Language.ENGLISH);

  @ParameterizedTest
  @EnumSource
  void everyRefusalHasOneTypeAndWordsInBothLanguages(Refusal refusal)
      throws JsonProcessingException {
    JsonNode chinese = Json.MAPPER.readTree(refusal.answer(CHINESE).body());
    JsonNode english = Json.MAPPER.readTree(refusal.answer(ENGLISH).body());
    assertThat(chinese.path("type")).isEqualTo(english.path("type"));
    assertThat(chinese.path("type").asText()).matches("urn:tongjie:problem:[a-z-]+");
    assertThat(chinese.path("title").asText()).matches(".*\\p{IsHan}.*");
    assertThat(english.path("title").asText()).isNotBlank().doesNotMatch(".*\\p{IsHan}.*");
  }

  @Test
  void everyRefusalOfTheRulesIsToldApartAtADesk() {
    assertThat(Arrays.stream(Step.Refusal.values()).map(Refusal::atDesk))
        .doesNotHaveDuplicates()
        .allSatisfy(refusal ->
            assertThat(refusal.answer(CHINESE).status()).as(refusal.type()).isEqualTo(409));
  }
}
