package org.tongjie.broker.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.UncheckedIOException;
import java.net.http.HttpResponse;
import org.tongjie.broker.api.OpenApiTest;
import org.tongjie.http.Json;

/** What a program reads of an answer. */
final class ApiAnswer {
  private ApiAnswer() {}

  static JsonNode read(HttpResponse<String> answer) {
    try {
      return Json.MAPPER.readTree(answer.body());
    } catch (JsonProcessingException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  /** The answer, which fits a schema of the description. */
  static JsonNode fitting(String schema, HttpResponse<String> answer) {
    return fitting(schema, read(answer));
  }

  static JsonNode fitting(String schema, JsonNode answer) {
    assertThat(OpenApiTest.schema(schema).validate(answer)).as(answer.toString()).isEmpty();
    return answer;
  }

  /** The last part of a refusal's type. */
  static String type(HttpResponse<String> answer) {
    return type(fitting("Refusal", answer));
  }

  static String type(JsonNode refusal) {
    return refusal.path("type").asText().replace("urn:tongjie:problem:", "");
  }
}
