package org.tongjie.broker.web.view;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.tongjie.broker.patron.HeldCard;
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
            asked.isPresent() ? words.text("desk.join.cards.none") : ""));
  }

  /** Only the number that was asked about is shown whole. */
  private DeskTable.Row row(HeldCard held, Optional<CardKey> asked, int cards) {
    boolean own = asked.filter(held.card()::equals).isPresent();
    String whole = held.card().number();
    String number = own ? whole : "…" + whole.substring(Math.max(0, whole.length() - 2));
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
