package org.tongjie.broker.web.view;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.tongjie.broker.patron.HeldCard;
import org.tongjie.broker.patron.JoinBatch;
import org.tongjie.broker.region.CardKey;

/** The cards of one reader in words. */
public final class JoinPresenter {
  private final DeskWords words;

  public JoinPresenter(DeskWords words) {
    this.words = words;
  }

  /**
   * The page.
   *
   * @param asked the card that is asked about
   * @param cards all cards of its reader; each but the last can be separated
   */
  public JoinView view(Optional<CardKey> asked, List<HeldCard> cards, String notice) {
    return new JoinView(
        notice,
        words.choices(asked.map(CardKey::issuer)),
        asked.map(CardKey::number).orElse(""),
        new DeskTable(
            words.text("desk.join.cards"),
            words.text("desk.join.cards.note"),
            words.columns("library", "card", "acts"),
            cards.stream().map(card -> row(card, asked, cards.size())).toList(),
            asked.isPresent() ? words.text("desk.join.cards.none") : ""),
        Optional.empty());
  }

  /** The page with what became of many pairs. */
  public JoinView batch(List<JoinBatch.Line> lines) {
    JoinView page = view(Optional.empty(), List.of(), "");
    long joined = lines.stream().filter(line -> line.outcome() == JoinBatch.Outcome.JOINED).count();
    DeskTable table =
        new DeskTable(
            words.text("desk.join.batch.done", joined, lines.size()),
            words.text("desk.join.batch.done.note"),
            words.columns("line", "card", "card", "state"),
            lines.stream().map(this::row).toList(),
            words.text("desk.join.batch.empty"));
    return new JoinView("", page.libraries(), "", page.cards(), Optional.of(table));
  }

  private DeskTable.Row row(JoinBatch.Line line) {
    String one = line.cards().isEmpty() ? "" : end(line.cards().getFirst());
    String other = line.cards().isEmpty() ? "" : end(line.cards().getLast());
    String outcome = words.text("desk.join.batch." + line.outcome());
    boolean done =
        switch (line.outcome()) {
          case JOINED, JOINED_BEFORE -> true;
          case OTHER_NAME, CANNOT_TELL, UNKNOWN_CARD, NOT_YOURS, UNREADABLE -> false;
        };
    return new DeskTable.Row(
        List.of(
            DeskCell.of(Integer.toString(line.number())),
            DeskCell.of(one),
            DeskCell.of(other),
            done ? DeskCell.of(outcome) : DeskCell.stressed(outcome, "warn")),
        List.of());
  }

  /** A card by its library and the end of its number. */
  private String end(CardKey card) {
    return words.agency(card.issuer()) + " " + card.end();
  }

  /** Only the number that was asked about is shown whole. */
  private DeskTable.Row row(HeldCard held, Optional<CardKey> asked, int cards) {
    boolean own = asked.filter(held.card()::equals).isPresent();
    String number = own ? held.card().number() : held.card().end();
    return new DeskTable.Row(
        List.of(DeskCell.of(words.agency(held.card().issuer())), DeskCell.stressed(number, "code")),
        own && cards > 1 ? List.of(separation(held)) : List.of());
  }

  private DeskForm separation(HeldCard held) {
    return new DeskForm(
        "/desk/cards/joined/separation",
        words.text("desk.join.separate"),
        Map.of("issuer", held.card().issuer().value(), "number", held.card().number()),
        List.of(new DeskForm.Input("evidence", words.text("desk.join.evidence"), "text", "")));
  }
}
