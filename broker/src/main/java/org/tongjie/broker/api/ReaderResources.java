package org.tongjie.broker.api;

import java.time.Clock;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;
import org.tongjie.broker.account.AnswerStore;
import org.tongjie.broker.patron.HomeCheck;
import org.tongjie.broker.patron.OwnRequests;
import org.tongjie.broker.patron.ReaderAccess;
import org.tongjie.broker.patron.Readers;
import org.tongjie.broker.patron.WishMaker;
import org.tongjie.broker.record.RecordFinder;
import org.tongjie.broker.region.Region;
import org.tongjie.broker.request.RequestId;
import org.tongjie.broker.store.HistoryLine;

/** All that programs do for readers. */
public final class ReaderResources {
  private ReaderResources() {}

  /**
   * What the resources are made of.
   *
   * @param history what happened to a request
   * @param region what holds now
   * @param proxied whether a proxy of the site's own stands before it
   */
  public record Parts(
      Readers readers,
      OwnRequests requests,
      HomeCheck check,
      Function<RequestId, List<HistoryLine>> history,
      RecordFinder records,
      Supplier<Region> region,
      AnswerStore answers,
      Clock clock,
      boolean proxied) {}

  /** The resources made of these parts. */
  public static List<Object> of(Parts parts) {
    ReaderGate gate = new ReaderGate(new ReaderAccess(parts.readers()));
    WishMaker wishes = new WishMaker(parts.requests(), parts.region(), parts.clock());
    OnceOnly once = new OnceOnly(parts.answers(), parts.clock());
    return List.of(
        new SessionResource(parts.readers(), gate, parts.proxied()),
        new MeResource(parts, gate),
        new OwnRequestsResource(parts, gate, new Asking(parts.records(), wishes), once),
        new PickupResource(parts.region(), parts.clock()));
  }
}
