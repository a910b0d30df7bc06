package org.tongjie.broker.store;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.tongjie.broker.request.PatronRequest;
import org.tongjie.broker.request.RequestId;
import org.tongjie.broker.request.Wish;
import org.tongjie.catalog.store.Database;

/**
 * What readers have asked for and not yet had, with all cards that were joined into one reader's.
 * Looked up where a request was refused as asked for already, which the database decides.
 */
final class OpenWishes {
  private record Open(long place, PatronRequest request) {}

  private final Questions questions;
  private final Grouped<String, List<PatronRequest>> asked;

  OpenWishes(Database database) {
    this.questions = new Questions(database);
    this.asked = new Grouped<>(this::ofPersons);
  }

  /** Another open request of the reader for the same, rather one for the same record. */
  Optional<RequestId> asked(RequestId id, Wish wish) {
    return asked.ask(wish.person()).stream()
        .filter(open -> !open.id().equals(id) && open.wish().wantsTheSameAs(wish))
        .min(Comparator.comparing(open -> open.wish().cluster() != wish.cluster()))
        .map(PatronRequest::id);
  }

  /** Of each the oldest first. */
  private List<List<PatronRequest>> ofPersons(List<String> persons) {
    List<Open> open =
        questions.list(
            "select place, document from lending_open_wishes(?)",
            row -> new Open(row.getLong(1), RequestJson.read(row.getString(2))),
            (Object) persons.toArray(String[]::new));
    List<List<PatronRequest>> each =
        IntStream.range(0, persons.size())
            .<List<PatronRequest>>mapToObj(person -> new ArrayList<>(2))
            .toList();
    open.forEach(one -> each.get((int) one.place() - 1).add(one.request()));
    return each;
  }
}
