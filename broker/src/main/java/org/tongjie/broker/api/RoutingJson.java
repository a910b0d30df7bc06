package org.tongjie.broker.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.tongjie.broker.language.Language;
import org.tongjie.broker.region.ItemKey;
import org.tongjie.broker.region.Region;
import org.tongjie.broker.routing.Excluded;
import org.tongjie.broker.routing.Explanation;
import org.tongjie.broker.routing.Figures;
import org.tongjie.broker.routing.Ranked;
import org.tongjie.broker.routing.RoutingDecision;
import org.tongjie.broker.routing.Wording;
import org.tongjie.broker.supply.AskedBeside;
import org.tongjie.catalog.directory.AgencySymbol;

/** Decisions of routing as JSON, their reasons in Chinese and English. */
final class RoutingJson {
  private final Region region;
  private final Wording chinese;
  private final Wording english;

  RoutingJson(Region region) {
    this.region = region;
    this.chinese = Wording.chinese(region);
    this.english = Wording.english(region);
  }

  /** What is asked about: a library, or one of its items. */
  record About(AgencySymbol library, Optional<String> barcode) {
    Explanation answer(RoutingDecision decision) {
      Instant asked = decision.question().now();
      return barcode
          .map(number -> Explanation.of(decision.rota(), new ItemKey(library, number), asked))
          .orElseGet(() -> Explanation.of(decision.rota(), library, asked));
    }
  }

  /** A reason in both languages. */
  record Why(String zh, String en) {}

  /** An item. */
  record Item(String owner, String barcode) {
    static Item of(ItemKey key) {
      return new Item(key.owner().value(), key.barcode());
    }
  }

  /** An item that is asked for, in its order, with what it was ordered by. */
  @JsonInclude(JsonInclude.Include.NON_EMPTY)
  record Asked(
      int rank,
      Item item,
      String edition,
      String tier,
      String path,
      double probability,
      double filled,
      double attempts,
      String sent,
      String departure,
      String ready,
      double hoursIfFilled,
      double hoursIfNot,
      String costs,
      double load,
      double surcharge,
      double index,
      Why why) {}

  /** An item that is not asked for. */
  @JsonInclude(JsonInclude.Include.NON_EMPTY)
  record Out(Item item, String reason, String until, Why why) {}

  /**
   * That a library is asked beside another that has not answered yet.
   *
   * @param library the other one
   * @param since when the other one was asked
   * @param at when this one was
   */
  record Beside(String library, String since, String at, Why why) {}

  /** A decision. */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record Decision(
      int attempt,
      String at,
      int region,
      @Nullable Item chosen,
      @Nullable Beside beside,
      double expectedHours,
      List<Asked> asked,
      List<Out> notAsked,
      @Nullable Why answer) {}

  Decision of(RoutingDecision decision, Optional<AskedBeside> beside, Optional<About> about) {
    List<Asked> asked = new ArrayList<>();
    for (Ranked offer : decision.rota().ranked()) {
      asked.add(asked(decision, offer, asked.size() + 1));
    }
    return new Decision(
        decision.attempt(),
        decision.question().now().toString(),
        decision.region(),
        decision.chosen().map(Item::of).orElse(null),
        beside.map(this::beside).orElse(null),
        decision.rota().expectedHours(),
        asked,
        decision.rota().excluded().stream().map(this::out).toList(),
        about.map(one -> one.answer(decision)).map(this::sentence).orElse(null));
  }

  private Beside beside(AskedBeside asked) {
    return new Beside(
        asked.other().value(),
        asked.since().toString(),
        asked.at().toString(),
        new Why(
            asked.sentence(Language.CHINESE, region), asked.sentence(Language.ENGLISH, region)));
  }

  private Why sentence(Explanation explanation) {
    return new Why(chinese.of(explanation), english.of(explanation));
  }

  private Why reason(Explanation explanation) {
    return new Why(chinese.reason(explanation), english.reason(explanation));
  }

  private Asked asked(RoutingDecision decision, Ranked offer, int rank) {
    Figures figures = offer.figures();
    ItemKey item = offer.item().item();
    return new Asked(
        rank,
        Item.of(item),
        decision.editionOf(item).orElse(""),
        offer.tier().name(),
        offer.path().name(),
        figures.chance().probability(),
        figures.chance().filled(),
        figures.chance().attempts(),
        figures.times().sent().toString(),
        figures.times().departure().map(Instant::toString).orElse(""),
        figures.times().ready().toString(),
        figures.times().hoursIfFilled(),
        figures.times().hoursIfNot(),
        figures.costs().toPlainString(),
        figures.load(),
        figures.surcharge(),
        figures.index(),
        reason(Explanation.of(decision.rota(), item, decision.question().now())));
  }

  private Out out(Excluded excluded) {
    return new Out(
        Item.of(excluded.item()),
        excluded.reason().name(),
        excluded.until().map(Instant::toString).orElse(""),
        reason(new Explanation.Out(List.of(excluded))));
  }
}
