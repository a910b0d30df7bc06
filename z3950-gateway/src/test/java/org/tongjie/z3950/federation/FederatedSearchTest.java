package org.tongjie.z3950.federation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.awaitility.Durations;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.tongjie.catalog.query.QueryParser;

/** Six targets, most of them bad, and our own catalogue. */
@Timeout(60)
class FederatedSearchTest {
  private static final MeterRegistry METERS = new SimpleMeterRegistry();

  /** Keeps what happens and when. */
  private static final class Kept implements EventSink {
    final List<FederatedEvent> events = new ArrayList<>();
    final List<Long> millis = new ArrayList<>();
    final FederatedAnswer.Gathering gathering = new FederatedAnswer.Gathering();
    final long start = System.nanoTime();

    @Override
    public void accept(FederatedEvent event) {
      events.add(event);
      millis.add((System.nanoTime() - start) / 1_000_000);
      gathering.accept(event);
    }

    FederatedAnswer answer() {
      return gathering.answer();
    }

    TargetStatus target(String code) {
      return answer().targets().stream()
          .filter(t -> t.code().equals(code))
          .findFirst()
          .orElseThrow();
    }

    long firstEntries() {
      for (int i = 0; i < events.size(); i++) {
        if (events.get(i) instanceof FederatedEvent.EntriesChanged) {
          return millis.get(i);
        }
      }
      throw new AssertionError("nothing was found");
    }
  }

  private static FederatedRequest request(List<String> codes, Duration limit) {
    return new FederatedRequest("刘慈欣", QueryParser.parse("刘慈欣"), Set.copyOf(codes), 50, limit);
  }

  @Test
  void sixTargetsAnswerOrAreBoundedAndNamed() throws Exception {
    try (SixTargets six = new SixTargets();
        FederatedSearch search = new FederatedSearch(SampleUnion.INSTANCE, six.targets(), METERS)) {
      search.run(request(search.codes(), Duration.ofSeconds(1)), new Kept());
      Kept kept = new Kept();
      search.run(request(search.codes(), Duration.ofSeconds(5)), kept);

      assertThat(kept.firstEntries()).as("first answers").isLessThan(4_500);
      assertThat(kept.millis.getLast()).as("the end").isBetween(4_900L, 20_000L);
      assertThat(kept.answer().complete()).isFalse();
      assertThat(kept.target("union").state()).isEqualTo(TargetState.ANSWERED);
      assertThat(kept.target("good").state()).isEqualTo(TargetState.ANSWERED);
      assertThat(kept.target("liar").state()).isEqualTo(TargetState.ANSWERED);
      assertThat(kept.target("liar").remarks()).contains("records say UTF-8 and are GB18030");
      assertThat(kept.target("flood").total()).isEqualTo(100_000);
      assertThat(kept.target("flood").received()).isEqualTo(30);
      assertThat(kept.target("flood").state()).isEqualTo(TargetState.ANSWERED);
      assertThat(kept.target("slow").state()).isEqualTo(TargetState.TIMED_OUT);
      assertThat(kept.target("slow").message()).startsWith("no answer");
      assertThat(kept.target("dead").state()).isEqualTo(TargetState.UNREACHABLE);
      assertThat(kept.events)
          .filteredOn(FederatedEvent.TargetChanged.class::isInstance)
          .extracting(event -> ((FederatedEvent.TargetChanged) event).target().state())
          .contains(TargetState.SLOW);
    }
  }

  @Test
  void duplicatesAreOneEntryAsInTheIndex() throws Exception {
    try (SixTargets six = new SixTargets();
        FederatedSearch search = new FederatedSearch(SampleUnion.INSTANCE, six.targets(), METERS)) {
      Kept kept = new Kept();
      search.run(request(List.of("union", "good", "other", "liar"), Duration.ofSeconds(5)), kept);
      assertThat(kept.answer().complete()).isTrue();
      assertThat(kept.answer().entries())
          .extracting(Entry::title)
          .containsExactlyInAnyOrder("三体", "黑暗森林", "死神永生");
      Entry known = kept.answer().entries().getFirst();
      assertThat(known.id()).isEqualTo("c12");
      assertThat(known.sources())
          .extracting(Entry.Source::target)
          .containsExactlyInAnyOrder("good", "liar");
      Entry forest = named(kept, "黑暗森林");
      assertThat(forest.sources())
          .extracting(Entry.Source::target)
          .containsExactlyInAnyOrder("good", "other");
      assertThat(named(kept, "死神永生").sources())
          .extracting(Entry.Source::target)
          .containsExactlyInAnyOrder("other", "liar");
    }
  }

  private static Entry named(Kept kept, String title) {
    return kept.answer().entries().stream()
        .filter(e -> e.title().equals(title))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void targetThatKeepsFailingIsLeftInPeace() throws Exception {
    try (SixTargets six = new SixTargets();
        FederatedSearch search = new FederatedSearch(SampleUnion.INSTANCE, six.targets(), METERS)) {
      List<TargetState> states = new ArrayList<>();
      for (int i = 0; i < 4; i++) {
        Kept kept = new Kept();
        search.run(request(List.of("dead"), Duration.ofSeconds(5)), kept);
        states.add(kept.target("dead").state());
      }
      assertThat(states)
          .containsExactly(
              TargetState.UNREACHABLE,
              TargetState.UNREACHABLE,
              TargetState.UNREACHABLE,
              TargetState.CIRCUIT_OPEN);
    }
  }

  @Test
  void searchGivenUpLeavesNoConnectionBehind() throws Exception {
    try (SixTargets six = new SixTargets();
        FederatedSearch search = new FederatedSearch(SampleUnion.INSTANCE, six.targets(), METERS)) {
      EventSink gone =
          event -> {
            if (event instanceof FederatedEvent.EntriesChanged) {
              throw new IOException("nobody listens");
            }
          };
      assertThatThrownBy(() -> search.run(request(search.codes(), Duration.ofSeconds(30)), gone))
          .hasMessage("nobody listens");
      await().atMost(Durations.ONE_MINUTE).until(() -> six.slow.openConnections() == 0);
    }
  }
}
