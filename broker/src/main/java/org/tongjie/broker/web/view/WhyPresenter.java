package org.tongjie.broker.web.view;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.tongjie.broker.language.Language;
import org.tongjie.broker.region.ItemKey;
import org.tongjie.broker.request.PatronRequest;
import org.tongjie.broker.routing.Excluded;
import org.tongjie.broker.routing.Explanation;
import org.tongjie.broker.routing.Figures;
import org.tongjie.broker.routing.Ranked;
import org.tongjie.broker.routing.RoutingDecision;
import org.tongjie.broker.routing.Wording;
import org.tongjie.broker.supply.AskedBeside;
import org.tongjie.catalog.directory.AgencySymbol;

/** Decisions of routing in words and figures. */
public final class WhyPresenter {
  private static final double PERCENT = 100;

  private final DeskWords words;
  private final Wording wording;

  public WhyPresenter(DeskWords words) {
    this.words = words;
    this.wording =
        words.language() == Language.ENGLISH
            ? Wording.english(words.region())
            : Wording.chinese(words.region());
  }

  /**
   * What is asked about.
   *
   * @param barcode of one item of the library, or empty for all of them
   */
  public record About(AgencySymbol library, String barcode) {

    /** The answer of one decision. */
    public Explanation answer(RoutingDecision decision) {
      Instant asked = decision.question().now();
      return barcode.isEmpty()
          ? Explanation.of(decision.rota(), library, asked)
          : Explanation.of(decision.rota(), new ItemKey(library, barcode), asked);
    }
  }

  /**
   * What was decided for a request.
   *
   * @param beside whom those of these attempts were asked beside
   */
  public record Decisions(List<RoutingDecision> made, Map<Integer, AskedBeside> beside) {
    public Decisions {
      made = List.copyOf(made);
      beside = Map.copyOf(beside);
    }
  }

  /** The page of a request's decisions. */
  public WhyView view(PatronRequest request, Decisions decided, Optional<About> about) {
    List<RoutingDecision> decisions = decided.made();
    List<DeskTable> tables = new ArrayList<>();
    for (RoutingDecision decision : decisions) {
      tables.add(asked(decision, decided.beside().get(decision.attempt())));
      tables.add(out(decision));
    }
    return new WhyView(
        "/desk/requests/" + request.id(),
        request.wish().title(),
        words.choices(about.map(About::library)),
        about.map(About::barcode).orElse(""),
        about.stream()
            .flatMap(one -> decisions.stream().map(decision -> answer(decision, one)))
            .toList(),
        tables);
  }

  private String answer(RoutingDecision decision, About about) {
    return words.text(
        "desk.why.answer",
        Integer.toString(decision.attempt()),
        wording.of(about.answer(decision)));
  }

  private DeskTable asked(RoutingDecision decision, @Nullable AskedBeside beside) {
    List<DeskTable.Row> rows = new ArrayList<>();
    for (Ranked offer : decision.rota().ranked()) {
      rows.add(row(decision, offer, rows.size() + 1));
    }
    return new DeskTable(
        words.text("desk.why.asked", Integer.toString(decision.attempt())),
        note(decision, beside),
        words.columns(
            "rank",
            "library",
            "barcode",
            "edition",
            "reason",
            "chance",
            "sent",
            "departure",
            "ready",
            "hours",
            "lost",
            "costs",
            "load",
            "surcharge",
            "index"),
        rows,
        words.text("desk.why.askedNone"));
  }

  /** When, by which region, and with what result. */
  private String note(RoutingDecision decision, @Nullable AskedBeside beside) {
    List<String> sentences = new ArrayList<>();
    sentences.add(
        words.text(
            "desk.why.made",
            words.time(decision.question().now()),
            Integer.toString(decision.region())));
    sentences.add(
        decision
            .chosen()
            .map(item -> words.text("desk.why.chosen", words.agency(item.owner()), item.barcode()))
            .orElseGet(() -> words.text("desk.why.nobody")));
    edition(decision).ifPresent(sentences::add);
    if (!decision.rota().ranked().isEmpty()) {
      sentences.add(words.text("desk.why.expected", hours(decision.rota().expectedHours())));
    }
    if (beside != null) {
      sentences.add(beside.sentence(words.language(), words.region()));
    }
    if (!decision.rota().ranked().isEmpty()) {
      sentences.add(words.text("desk.why.figures"));
    }
    return words.sentences(sentences);
  }

  /** Why another edition was chosen than the reader saw; empty where none was. */
  private Optional<String> edition(RoutingDecision decision) {
    Optional<String> other = decision.chosen().flatMap(decision::editionOf);
    if (other.isEmpty()) {
      return Optional.empty();
    }
    List<Ranked> ranked = decision.rota().ranked();
    for (int rank = 1; rank < ranked.size(); rank++) {
      if (decision.editionOf(ranked.get(rank).item().item()).isEmpty()) {
        return Optional.of(
            words.text("desk.why.edition.before", other.get(), Integer.toString(rank + 1)));
      }
    }
    return Optional.of(words.text("desk.why.edition.alone", other.get()));
  }

  private DeskTable.Row row(RoutingDecision decision, Ranked offer, int rank) {
    ItemKey item = offer.item().item();
    Figures figures = offer.figures();
    boolean chosen = decision.chosen().filter(item::equals).isPresent();
    return new DeskTable.Row(
        List.of(
            DeskCell.stressed((chosen ? "✓ " : "") + rank, chosen ? "well number" : "number"),
            DeskCell.of(words.agency(item.owner())),
            DeskCell.stressed(item.barcode(), "code"),
            DeskCell.of(decision.editionOf(item).orElse("")),
            DeskCell.of(
                wording.reason(Explanation.of(decision.rota(), item, decision.question().now()))),
            number(chance(figures.chance())),
            DeskCell.of(words.time(figures.times().sent())),
            DeskCell.of(words.time(figures.times().departure())),
            DeskCell.of(words.time(figures.times().ready())),
            number(hours(figures.times().hoursIfFilled())),
            number(hours(figures.times().hoursIfNot())),
            number(figures.costs().toPlainString()),
            number(hours(figures.load())),
            number(hours(figures.surcharge())),
            number(hours(figures.index()))),
        List.of());
  }

  /** As a share, and what it was learned from. */
  private static String chance(Figures.Chance chance) {
    return "%d%% (%d/%d)"
        .formatted(
            Math.round(chance.probability() * PERCENT),
            Math.round(chance.filled()),
            Math.round(chance.attempts()));
  }

  private static DeskCell number(String text) {
    return DeskCell.stressed(text, "number");
  }

  private static String hours(double hours) {
    return BigDecimal.valueOf(hours).setScale(1, RoundingMode.HALF_UP).toPlainString();
  }

  private DeskTable out(RoutingDecision decision) {
    return new DeskTable(
        words.text("desk.why.out", Integer.toString(decision.attempt())),
        words.text("desk.why.out.note"),
        words.columns("library", "barcode", "reason", "outUntil"),
        decision.rota().excluded().stream().map(this::row).toList(),
        words.text("desk.why.outNone"));
  }

  private DeskTable.Row row(Excluded excluded) {
    return new DeskTable.Row(
        List.of(
            DeskCell.of(words.agency(excluded.item().owner())),
            DeskCell.stressed(excluded.item().barcode(), "code"),
            DeskCell.of(
                wording.reason(
                    new Explanation.Out(
                        List.of(
                            new Excluded(excluded.item(), excluded.reason(), Optional.empty()))))),
            DeskCell.of(words.time(excluded.until()))),
        List.of());
  }
}
