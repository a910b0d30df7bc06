package org.tongjie.broker.ils.sip2;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tongjie.broker.ils.sip2.PlayedSystem.DATE;

import java.io.IOException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.tongjie.broker.ils.HoldOrder;
import org.tongjie.broker.ils.HoldProof;
import org.tongjie.broker.ils.IlsTarget;
import org.tongjie.broker.ils.Marker;
import org.tongjie.broker.region.CardKey;
import org.tongjie.broker.region.ItemKey;
import org.tongjie.broker.region.SystemCode;
import org.tongjie.catalog.directory.AgencySymbol;

/** The lists of a card for a whole library change while they are read page by page. */
class ChangingListsTest {
  private static final AgencySymbol AGENCY = new AgencySymbol("CITY");

  /** The holds of a card as its system lists them: what is on the shelf, and what is waited for. */
  private static final class Card {
    private final List<String> ready = new ArrayList<>();
    private final List<String> waiting = numbered(1, 120);

    /** A page of the list that the question asks for, and then what happens in the system. */
    private List<String> answer(String line, Consumer<Card> happens) {
      if (line.startsWith("99")) {
        return List.of(PlayedSystem.status(line));
      }
      if (!line.startsWith("63")) {
        return List.of("18030001" + DATE + line.replaceAll(".*(AB-?\\d+\\|).*", "$1") + "AJTitle|");
      }
      boolean isReady = line.charAt(23) == 'Y';
      String fields =
          page(isReady ? ready : waiting, line).stream()
              .map(barcode -> (isReady ? "AS" : "CD") + barcode + "|")
              .collect(Collectors.joining());
      String answer =
          "64              019%s%04d0000000000000000%04d"
              .formatted(DATE, ready.size(), waiting.size());
      happens.accept(this);
      return List.of(answer + "AOCITY|AAP1|AEproxy|BLY|" + fields);
    }

    private static List<String> page(List<String> all, String line) {
      int from = number(line, "BP") - 1;
      return from >= all.size()
          ? List.of()
          : all.subList(from, Math.min(all.size(), number(line, "BQ")));
    }

    private static int number(String line, String field) {
      return Integer.parseInt(line.replaceAll(".*\\|" + field + "(\\d+)\\|.*", "$1"));
    }
  }

  private static List<String> numbered(int first, int last) {
    return IntStream.rangeClosed(first, last)
        .mapToObj(Integer::toString)
        .collect(Collectors.toCollection(ArrayList::new));
  }

  private static HoldProof find(String barcode, Consumer<Card> happens) throws IOException {
    Card card = new Card();
    try (PlayedSystem system = new PlayedSystem(line -> card.answer(line, happens));
        Sip2Connector connector =
            new Sip2Connector(
                new IlsTarget(
                    new SystemCode("CITY"),
                    "127.0.0.1:" + system.port(),
                    Map.of("checksum", "no"),
                    Optional.empty(),
                    false),
                Clock.systemUTC())) {
      return connector
          .holds()
          .find(
              new HoldOrder(
                  new Marker("TJ-1"),
                  new CardKey(AGENCY, "P1"),
                  new ItemKey(AGENCY, barcode),
                  "",
                  Optional.empty()));
    }
  }

  @Test
  void aHoldThatMovesToThePageBeforeIsFound() throws IOException {
    for (String barcode : List.of("51", "52", "91", "101", "120")) {
      assertThat(find(barcode, card -> card.waiting.removeFirst()))
          .as(barcode)
          .isInstanceOf(HoldProof.Found.class);
    }
  }

  @Test
  void aHoldThatMovesToTheReadyListIsFound() throws IOException {
    Consumer<Card> arrives =
        card -> {
          if (card.waiting.remove("30")) {
            card.ready.add("30");
          }
        };

    assertThat(find("30", arrives)).isInstanceOf(HoldProof.Found.class);
  }

  @Test
  void aHoldThatIsNotThereIsAbsentAlsoWhileTheListShrinks() throws IOException {
    assertThat(find("999", card -> card.waiting.removeFirst())).isEqualTo(new HoldProof.Absent());
    assertThat(find("999", card -> card.waiting.addFirst("new" + card.waiting.size())))
        .isEqualTo(new HoldProof.Absent());
  }

  @Test
  void aListThatShrinksByMoreThanPagesOverlapIsReadAgain() throws IOException {
    Consumer<Card> shrinks =
        card -> {
          if (card.waiting.size() == 120) {
            card.waiting.subList(0, 45).clear();
          }
        };

    assertThat(find("60", shrinks)).isInstanceOf(HoldProof.Found.class);
    assertThat(find("999", shrinks)).isEqualTo(new HoldProof.Absent());
  }

  @Test
  void aListThatNeverStaysProvesNothing() throws IOException {
    Consumer<Card> churns =
        card -> {
          card.waiting.clear();
          int first = (int) (System.nanoTime() % 1_000_000) * 1000;
          card.waiting.addAll(numbered(first, first + 119));
        };

    assertThat(find("-1", churns)).isEqualTo(new HoldProof.CannotTell());
  }
}
