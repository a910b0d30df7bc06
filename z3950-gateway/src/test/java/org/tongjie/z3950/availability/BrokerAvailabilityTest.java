package org.tongjie.z3950.availability;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tongjie.z3950.syntax.LiveItem;
import org.tongjie.z3950.syntax.LiveItems;

class BrokerAvailabilityTest {
  private static final Duration BUDGET = Duration.ofMillis(800);
  private static final LiveItems.Key LENT = new LiveItems.Key("CITY", "0100023456");
  private static final String ANSWER =
      """
      {"asOf": "2026-03-02T01:00:03Z", "records": [{"id": "c1", "libraries": [
        {"code": "CITY", "answer": "told", "items": [
          {"barcode": "0100023456", "callNumber": "I242.4/2:1", "status": {"condition": "lent_out",
           "available": false, "due": "2031-05-03", "queue": 1, "promised": false}},
          {"barcode": "0100023457", "status": null},
          {"barcode": "0100023458", "status": {"condition": "of a new kind"}}]},
        {"code": "XIAN", "answer": "silent", "reason": "late", "items": []}]}], "missing": []}
      """;

  private final SimpleMeterRegistry registry = new SimpleMeterRegistry();

  @SuppressWarnings("NullAway.Init") // set before each test
  private PlayedBroker broker;

  @SuppressWarnings("NullAway.Init") // set before each test
  private BrokerAvailability availability;

  @BeforeEach
  void start() throws IOException {
    broker = new PlayedBroker();
    availability = new BrokerAvailability(broker::address, BUDGET, registry);
  }

  @AfterEach
  void stop() {
    availability.close();
    broker.close();
  }

  private double count(String outcome) {
    return registry.counter("gateway.availability", "outcome", outcome).count();
  }

  @Test
  void itemsThatSystemsToldOfAreKnownAndNoOthers() {
    broker.says(200, ANSWER);

    Map<Long, LiveItems> found = availability.begin().of(List.of(1L, 2L));

    assertThat(found).containsOnlyKeys(1L);
    assertThat(Objects.requireNonNull(found.get(1L)).items())
        .containsExactly(
            Map.entry(
                LENT,
                new LiveItem(
                    false,
                    LiveItem.Condition.LENT_OUT,
                    Optional.of("2031-05-03"),
                    true,
                    "I242.4/2:1")));
    assertThat(broker.asked()).hasSize(1);
    assertThat(broker.asked().getFirst()).matches("id=c1&id=c2&wait=\\d+");
    assertThat(count("answered")).isEqualTo(1);
  }

  @Test
  void manyRecordsAreAskedForAsTheBrokerAllows() {
    availability.begin().of(LongStream.rangeClosed(1, 45).boxed().toList());

    assertThat(broker.asked())
        .extracting(query -> query.split("id=c", -1).length - 1)
        .containsExactlyInAnyOrder(20, 20, 5);
  }

  @Test
  void aBrokerThatDoesNotAnswerInTimeIsNotWaitedForLongerAndThenLeftAlone() {
    broker.fallsSilent();

    long begin = System.nanoTime();
    Map<Long, LiveItems> first = availability.begin().of(List.of(1L));
    Duration took = Duration.ofNanos(System.nanoTime() - begin);
    Map<Long, LiveItems> second = availability.begin().of(List.of(1L));

    assertThat(first).isEmpty();
    assertThat(second).isEmpty();
    assertThat(took).isBetween(BUDGET.minusMillis(50), BUDGET.plusSeconds(20));
    assertThat(count("late")).isEqualTo(1);
    assertThat(count("resting")).isEqualTo(1);
    assertThat(broker.asked()).hasSize(1);
  }

  @ParameterizedTest
  @CsvSource({"503, {}", "200, <html>", "200, {}", "200, []"})
  void anAnswerThatIsNoneIsCountedAsAFailure(int status, String body) {
    broker.says(status, body);

    assertThat(availability.begin().of(List.of(1L))).isEmpty();
    assertThat(count("failed")).isEqualTo(1);
  }

  @Test
  void anEndlessAnswerIsNotRead() {
    broker.says(200, " ".repeat(3 << 20));

    assertThat(availability.begin().of(List.of(1L))).isEmpty();
    assertThat(count("failed")).isEqualTo(1);
  }

  @Test
  void nobodyIsAskedWhereThereIsNoBroker() {
    try (BrokerAvailability none = new BrokerAvailability(Optional::empty, BUDGET, registry)) {
      assertThat(none.begin().of(List.of(1L))).isEmpty();
    }

    assertThat(registry.getMeters()).isEmpty();
  }
}
