package org.tongjie.broker.live;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class GatewayJsonTest {
  private static LiveEvent event(String name, String data) throws GatewayException {
    return GatewayJson.event(new ServerEvent(name, data)).orElseThrow();
  }

  @Test
  void targetsAreReadWithoutOurOwnCatalogue() throws Exception {
    assertThat(
            event(
                "start",
                """
                {"query":"x","limit":10000,"targets":[
                  {"code":"union","name":"联合目录","state":"waiting","total":-1,"received":0,"millis":0},
                  {"code":"normal","name":"师范学院图书馆","state":"circuit-open","total":3,"millis":41}]}
                """))
        .isEqualTo(
            new LiveEvent.Started(
                List.of(new LiveTarget("normal", "师范学院图书馆", LiveState.CIRCUIT_OPEN, 3, 41))));
  }

  @Test
  void entriesAreReadWithTheirSourcesAndPlaces() throws Exception {
    LiveEvent read =
        event(
            "entries",
            """
            {"entries":[{"id":"c12","title":"红楼梦","authors":["曹雪芹"],"publisher":"P","year":1982,
              "isbn":["9787020002207"],"form":"book","libraries":["CITY"],
              "sources":[{"target":"normal","token":"aB_-9","position":1,
                "holdings":[{"owner":"N","location":"二楼","callNumber":"I242.4/1"},{}]}]}],
             "removed":["r1"]}
            """);
    assertThat(read)
        .isEqualTo(
            new LiveEvent.EntriesChanged(
                List.of(
                    new LiveEntry(
                        "c12",
                        "红楼梦",
                        List.of("曹雪芹"),
                        "P",
                        1982,
                        "book",
                        List.of(
                            new LiveEntry.Source("normal", "aB_-9", List.of("N 二楼 I242.4/1"))))),
                List.of("r1")));
  }

  @Test
  void aStateOfTheFutureIsNoAnswerThatCanBeUsed() throws Exception {
    assertThat(event("target", "{\"code\":\"a\",\"state\":\"asleep\"}"))
        .isEqualTo(
            new LiveEvent.TargetChanged(new LiveTarget("a", "a", LiveState.UNUSABLE, -1, 0)));
  }

  @Test
  void whatCouldLeaveItsPlaceInAnAddressIsPassedOver() throws Exception {
    String text =
        """
        {"entries":[{"id":"../x","title":"a"},{"id":"r1","title":"b","sources":[
          {"target":"a","token":"../../admin"},{"target":"a?b","token":"t"}]}]}
        """;
    assertThat(((LiveEvent.EntriesChanged) event("entries", text)).entries())
        .singleElement()
        .satisfies(entry -> assertThat(entry.sources()).isEmpty());
  }

  @Test
  void longTextsAreCutBetweenCharacters() throws Exception {
    String title = "x".repeat(499) + "𠮷".repeat(10);
    LiveAnswer answer =
        GatewayJson.answer("{\"entries\":[{\"id\":\"r1\",\"title\":\"" + title + "\"}]}");
    assertThat(answer.entries().getFirst().title()).isEqualTo("x".repeat(499) + "…");
  }

  @ParameterizedTest
  @ValueSource(strings = {"[]", "1", "{\"entries\":{}}", "{\"entries\":[1,null,{}]}", "null"})
  void anotherShapeIsEmpty(String text) throws Exception {
    assertThat(GatewayJson.answer(text)).isEqualTo(new LiveAnswer(List.of(), List.of()));
  }

  @ParameterizedTest
  @ValueSource(strings = {"{", "<html>", "{\"entries\":[}"})
  void whatIsNotJsonIsRefused(String text) {
    assertThatThrownBy(() -> GatewayJson.answer(text)).isInstanceOf(GatewayException.class);
  }
}
