package org.tongjie.broker.circulation;

import java.time.Clock;
import java.util.List;
import java.util.stream.Collectors;
import org.tongjie.broker.account.Audit;
import org.tongjie.broker.circulation.CirculationDesk.By;
import org.tongjie.broker.patron.CardCheck;
import org.tongjie.broker.patron.CardWord;
import org.tongjie.broker.patron.Obstacle;

/**
 * Looks at the reader's card once more before a book is handed out, for days may have passed since
 * it was asked for. What was handed out already, on paper, is not asked about any more.
 */
public final class HandOutCheck {
  private final CardCheck cards;
  private final Audit audit;
  private final Clock clock;

  public HandOutCheck(CardCheck cards, Audit audit, Clock clock) {
    this.cards = cards;
    this.audit = audit;
    this.clock = clock;
  }

  /** What a decision becomes by the home library's word, and what is to be known of it. */
  record Checked(ScanDecision decision, CardNote note) {}

  Checked check(ScanDecision decision, By by) {
    return decision instanceof ScanDecision.HandOut out && !by.late()
        ? check(out, by)
        : new Checked(decision, CardNote.NONE);
  }

  private Checked check(ScanDecision.HandOut out, By by) {
    return switch (cards.word(out.card(), out.piece().request().wish())) {
      case CardWord.MayBorrow _ -> new Checked(out, CardNote.NONE);
      case CardWord.Unheard _ -> unchecked(out, by, CardNote.UNCHECKED);
      case CardWord.Silent _ -> unchecked(out, by, CardNote.NOT_WAITED);
      case CardWord.Stopped(List<Obstacle> why) when by.override().isEmpty() ->
          new Checked(new ScanDecision.CardStopped(out.piece(), out.card(), why), CardNote.NONE);
      case CardWord.Stopped(List<Obstacle> why) -> {
        note(out, by, "card-override", names(why) + ": " + by.override());
        yield new Checked(out, CardNote.OVERRIDDEN);
      }
    };
  }

  private Checked unchecked(ScanDecision.HandOut out, By by, CardNote why) {
    note(out, by, "card-unchecked", out.card().issuer().value());
    return new Checked(out, why);
  }

  private static String names(List<Obstacle> why) {
    return why.stream().map(Enum::name).collect(Collectors.joining(" "));
  }

  private void note(ScanDecision.HandOut out, By by, String what, String words) {
    String subject = out.piece().request().id() + " " + words;
    audit.keep(new Audit.Act(clock.instant(), by.actor(), what, subject));
  }
}
