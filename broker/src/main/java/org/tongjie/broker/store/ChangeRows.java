package org.tongjie.broker.store;

import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.tongjie.broker.ledger.ActFacts;
import org.tongjie.broker.ledger.LedgerActs;
import org.tongjie.broker.request.OutboxEntry;
import org.tongjie.broker.request.PatronRequest;
import org.tongjie.broker.request.RequestId;
import org.tongjie.broker.request.RequestStore.Change;
import org.tongjie.broker.request.RequestStore.Work;
import org.tongjie.broker.request.SupplierRequest;
import org.tongjie.broker.request.Wish;

/**
 * A change, or the end of work without one, as the rows it keeps, each a JSON object as {@code
 * lending_commit} takes it.
 */
final class ChangeRows {
  /** What rows are for, in the order of the function's parameters. */
  enum Kind {
    EVENT,
    GONE_WORK,
    BEGUN_REQUEST,
    MOVED_REQUEST,
    DEADLINE,
    CHANGED_ATTEMPT,
    FRESH_ATTEMPT,
    ACT,
    WORK;

    /** Which parameter of the function takes them. */
    int parameter() {
      return FIRST + PARAMETERS.indexOf(this);
    }
  }

  /** The parameter of the first kind of rows; those before it are counts and documents. */
  private static final int FIRST = 4;

  private static final List<Kind> PARAMETERS = List.of(Kind.values());

  private final RequestId request;
  private final Optional<PatronRequest> after;
  private final String document;
  private final Map<Kind, String> rows = new EnumMap<>(Kind.class);

  private ChangeRows(RequestId request, Optional<PatronRequest> after) {
    this.request = request;
    this.after = after;
    this.document = after.map(kept -> RequestJson.write(kept).toString()).orElse("");
  }

  /**
   * The rows of a change.
   *
   * @param facts what the ledger's acts say of readers and items
   */
  static ChangeRows of(Change change, ActFacts facts) {
    PatronRequest after = change.moved().request();
    ChangeRows made = new ChangeRows(after.id(), Optional.of(after));
    made.add(Kind.EVENT, event(change, after));
    change.entry().ifPresent(held -> made.add(Kind.GONE_WORK, gone(held, true)));
    made.add(
        change.before().isEmpty() ? Kind.BEGUN_REQUEST : Kind.MOVED_REQUEST,
        request(change, after));
    if (!change
        .before()
        .map(PatronRequest::nextDeadline)
        .equals(Optional.of(after.nextDeadline()))) {
      made.add(Kind.DEADLINE, deadline(after));
    }
    for (SupplierRequest attempt : AttemptRows.changed(change.before(), after)) {
      boolean fresh =
          change.before().flatMap(before -> before.supplier(attempt.number())).isEmpty();
      made.add(
          fresh ? Kind.FRESH_ATTEMPT : Kind.CHANGED_ATTEMPT, AttemptRows.row(after.id(), attempt));
    }
    LedgerActs.Actor actor = new LedgerActs.Actor(change.actor(), facts);
    LedgerActs.of(change.before(), change.event(), actor, after)
        .forEach(act -> made.add(Kind.ACT, ActRows.row(act)));
    for (int place = 0; place < change.work().size(); place++) {
      made.add(Kind.WORK, work(change.work().get(place), after).value("place", place));
    }
    return made;
  }

  /** The end of work that changes nothing; what is with somebody else by now stays. */
  static ChangeRows dropping(OutboxEntry entry) {
    ChangeRows made = new ChangeRows(entry.request(), Optional.empty());
    made.add(Kind.GONE_WORK, gone(entry, false));
    return made;
  }

  RequestId request() {
    return request;
  }

  /** What the reader wants, where a request is changed. */
  Optional<Wish> wish() {
    return after.map(PatronRequest::wish);
  }

  /** The rows of one kind of all changes as an array, or null where there is none. */
  static @Nullable String array(Kind kind, List<ChangeRows> changes) {
    String all =
        changes.stream()
            .map(change -> change.rows.get(kind))
            .filter(Objects::nonNull)
            .collect(Collectors.joining(","));
    return all.isEmpty() ? null : "[" + all + "]";
  }

  /** The documents of the requests that have a row of this kind, in the order of these. */
  static String[] documents(Kind kind, List<ChangeRows> changes) {
    return changes.stream()
        .filter(change -> change.rows.containsKey(kind))
        .map(change -> change.document)
        .toArray(String[]::new);
  }

  /** How many of the changes are results of work. */
  static int ends(List<ChangeRows> changes) {
    return (int)
        changes.stream()
            .filter(change -> change.after.isPresent() && change.rows.containsKey(Kind.GONE_WORK))
            .count();
  }

  private void add(Kind kind, JsonWriter row) {
    rows.merge(kind, row.toString(), (all, one) -> all + "," + one);
  }

  private static JsonWriter event(Change change, PatronRequest after) {
    JsonWriter row =
        new JsonWriter()
            .value("id", change.eventId())
            .value("request", after.id().toString())
            .value("version", after.version())
            .value("at", time(change.event().map(event -> event.at()).orElse(after.since())))
            .value("actor", change.actor())
            .value("state", after.state().name());
    change.event().ifPresent(event -> row.with("event", EventJson.write(event)));
    return row;
  }

  private static JsonWriter gone(OutboxEntry held, boolean ended) {
    return new JsonWriter()
        .value("number", held.number())
        .value("worker", held.worker())
        .value("tries", held.tries() + 1)
        .flag("ended", ended);
  }

  private static JsonWriter request(Change change, PatronRequest after) {
    JsonWriter row = new JsonWriter().value("id", after.id().toString());
    change
        .before()
        .ifPresentOrElse(
            before -> row.value("before", before.version()), () -> begun(row, after.wish()));
    return row.value("version", after.version())
        .value("state", after.state().name())
        .value("pickup", after.wish().pickup().value())
        .values("attention", AttemptRows.concernedBy(after));
  }

  private static void begun(JsonWriter row, Wish wish) {
    row.value("person", wish.person())
        .value("cluster", wish.cluster())
        .value("volume", wish.part())
        .value("issuer", wish.card().issuer().value())
        .value("placed", time(wish.placed()));
  }

  private static JsonWriter deadline(PatronRequest after) {
    JsonWriter row = new JsonWriter().value("request", after.id().toString());
    after.nextDeadline().ifPresent(deadline -> row.value("at", time(deadline)));
    return row;
  }

  private static JsonWriter work(Work one, PatronRequest request) {
    JsonWriter row =
        new JsonWriter()
            .value("request", request.id().toString())
            .value("kind", one.effect().kind().name())
            .value("attempt", one.effect().attempt())
            .value("notice", one.effect().notice().name())
            .value("lane", one.lane())
            .value("subject", one.subject());
    one.taking()
        .ifPresent(
            taking -> row.value("worker", taking.worker()).value("until", time(taking.until())));
    return row;
  }

  private static String time(Instant instant) {
    return Questions.time(instant).toString();
  }
}
