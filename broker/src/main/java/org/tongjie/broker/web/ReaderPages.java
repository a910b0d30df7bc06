package org.tongjie.broker.web;

import java.time.Clock;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;
import org.tongjie.broker.patron.OwnRequests;
import org.tongjie.broker.patron.ReaderAccess;
import org.tongjie.broker.patron.Readers;
import org.tongjie.broker.patron.WishMaker;
import org.tongjie.broker.record.RecordFinder;
import org.tongjie.broker.region.Region;
import org.tongjie.broker.request.RequestId;
import org.tongjie.broker.store.HistoryLine;

/** All pages of readers who are signed in. */
public final class ReaderPages {
  private ReaderPages() {}

  /**
   * What the pages are made of.
   *
   * @param history what happened to a request
   * @param region what holds now
   */
  public record Parts(
      Readers readers,
      OwnRequests requests,
      Function<RequestId, List<HistoryLine>> history,
      RecordFinder records,
      Supplier<Region> region,
      Clock clock) {}

  /** The resources. */
  public static List<Object> of(Parts parts, String publicUrl) {
    ReaderDoor door = new ReaderDoor(new ReaderAccess(parts.readers()), publicUrl);
    WishMaker wishes = new WishMaker(parts.requests(), parts.region(), parts.clock());
    return List.of(
        new SignInPage(parts.readers(), parts.region(), publicUrl),
        new SignOutResource(parts.readers(), door),
        new AskPage(parts.records(), wishes, door),
        new MyRequestsPage(parts.requests(), parts.history(), parts.region(), door, parts.clock()),
        new ReaderSettingsPage(parts.readers(), parts.region(), door));
  }
}
