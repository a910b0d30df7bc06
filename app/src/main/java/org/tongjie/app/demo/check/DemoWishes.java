package org.tongjie.app.demo.check;

import java.net.URI;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.tongjie.app.demo.lending.DemoReader;
import org.tongjie.app.part.LendingRun;
import org.tongjie.broker.request.RequestId;
import org.tongjie.broker.request.Wish;
import org.tongjie.broker.work.SubmitAnswer;
import org.tongjie.catalog.cluster.ClusterId;

/** What the sample's readers ask for. */
public final class DemoWishes {
  private static final List<String> TITLES = List.of("三体", "活着", "红楼梦", "朝花夕拾", "骆驼祥子");
  private final Api api;
  private final LendingRun lending;

  DemoWishes(Api api, LendingRun lending) {
    this.api = api;
    this.lending = lending;
  }

  /** Every reader of the sample asks for a book. */
  public static void submitAll(URI base, LendingRun lending) {
    try (Api api = new Api(base)) {
      DemoWishes wishes = new DemoWishes(api, lending);
      List<DemoReader> readers = List.of(DemoReader.values());
      for (int one = 0; one < readers.size(); one++) {
        wishes.submit(TITLES.get(one), readers.get(one));
      }
    }
  }

  /** Submits a wish for the first book that a search finds. */
  RequestId submit(String title, DemoReader reader) {
    String record = api.search(title, "&size=1").ids().getFirst();
    Wish wish =
        new Wish(
            lending.persons().ofCard(reader.key()).person(),
            reader.key(),
            ClusterId.number(record).orElseThrow(),
            title,
            "",
            Wish.Edition.THIS,
            reader.pickup(),
            Optional.empty(),
            Clock.systemUTC().instant());
    return switch (lending.engine().lending().submit(wish, "reader")) {
      case SubmitAnswer.Accepted accepted -> accepted.request().id();
      case SubmitAnswer.Duplicate duplicate -> duplicate.existing();
      case SubmitAnswer.OverLimit over ->
          throw new ApiFault("the reader has " + over.limit() + " requests");
    };
  }
}
