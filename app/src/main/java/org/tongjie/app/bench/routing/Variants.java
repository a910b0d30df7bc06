package org.tongjie.app.bench.routing;

import java.util.LinkedHashMap;
import java.util.Map;
import org.tongjie.broker.routing.RoutingPolicy;
import org.tongjie.broker.routing.RoutingPolicy.Priors;
import org.tongjie.broker.routing.RoutingPolicy.Sharing;

/** Policies that differ from the usual one in one matter each, to tune it by. */
final class Variants {
  private static final RoutingPolicy USUAL = RoutingPolicy.USUAL;
  private static final double NO_BOUND = 1000;

  /** No library lends too much. */
  static final RoutingPolicy UNBOUND = shared(new Sharing(0, NO_BOUND, 1));

  private Variants() {}

  static Map<String, RoutingPolicy> all() {
    double most = USUAL.sharing().most();
    Map<String, RoutingPolicy> all = new LinkedHashMap<>();
    all.put("usual", USUAL);
    all.put("costs count nothing", with(0, USUAL.sharing(), USUAL.priors()));
    for (double hours : new double[] {6, 20, 40}) {
      for (double steepness : new double[] {1, 3}) {
        String name = "load %.0f h, steepness %.0f".formatted(hours, steepness);
        all.put(name, shared(new Sharing(hours, most, steepness)));
      }
    }
    all.put("priors half as strong", with(USUAL.hoursPerYuan(), USUAL.sharing(), priors(0.5)));
    all.put("priors twice as strong", with(USUAL.hoursPerYuan(), USUAL.sharing(), priors(2)));
    return all;
  }

  private static RoutingPolicy shared(Sharing sharing) {
    return with(USUAL.hoursPerYuan(), sharing, USUAL.priors());
  }

  private static RoutingPolicy with(double hoursPerYuan, Sharing sharing, Priors priors) {
    return new RoutingPolicy(
        USUAL.ownLibraryFirst(),
        USUAL.nativeBonus(),
        hoursPerYuan,
        USUAL.longestClosure(),
        USUAL.lastCopies(),
        sharing,
        priors);
  }

  private static Priors priors(double times) {
    Priors usual = USUAL.priors();
    return new Priors(
        usual.fill(),
        usual.region() * times,
        usual.agency() * times,
        usual.shelf() * times,
        usual.weekday() * times,
        usual.hour() * times,
        usual.hoursToSend(),
        usual.hoursToFail(),
        usual.unsure());
  }
}
