package org.tongjie.broker.store;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.tongjie.broker.patron.HistoryStore;
import org.tongjie.broker.region.PlaceCode;
import org.tongjie.broker.request.Erasure;
import org.tongjie.broker.request.PatronRequest;
import org.tongjie.broker.request.RequestId;
import org.tongjie.catalog.store.Database;

/** Finished requests in PostgreSQL, from which readers are erased. */
public final class PostgresHistory implements HistoryStore {
  /** Over, nothing under way, owed or left to a person, of a reader who keeps no history. */
  private static final String UNWANTED =
      """
      from lending_request r
      join person p on p.number = r.person
      join person q on q.number = coalesce(p.joined_into, p.number)
      where not r.open and r.person <> '-' and r.attention_of = '{}' and not q.keeps_history
        and not exists (select from lending_attempt a where a.request = r.id and a.open)
        and not exists (select from lending_outbox o where o.request = r.id)
      """;

  private static final String ENDED =
      """
      select * from (select r.id, r.pickup,
          (select max(e.at) from lending_event e where e.request = r.id) as at
      """
          + UNWANTED
          + """
                and r.id > :last and (cast(:person as text) is null or q.number = :person)
              order by r.id) ended
          where at <= :before order by id limit :limit
          """;

  private final Asking database;

  public PostgresHistory(Database database) {
    this.database = new Asking(database);
  }

  @Override
  public List<Ended> ended(
      Optional<String> person, Instant before, Optional<RequestId> last, int limit) {
    return database.ask(
        "read which requests are over",
        handle ->
            handle
                .createQuery(ENDED)
                .bind("last", last.map(RequestId::value).orElse(new UUID(0, 0)))
                .bind("person", person.orElse(null))
                .bind("before", before)
                .bind("limit", limit)
                .map((row, context) ->
                    new Ended(
                        new RequestId(row.getObject("id", UUID.class)),
                        new PlaceCode(row.getString("pickup")),
                        row.getTimestamp("at").toInstant()))
                .list());
  }

  /** Who changes the request at the same time finds a newer version and reads it again. */
  @Override
  public boolean erase(RequestId id) {
    return database.inTransaction(
        "erase a reader",
        handle ->
            unwanted(handle, id)
                .filter(PatronRequest::isClosed)
                .map(request -> erase(handle, request))
                .isPresent());
  }

  private static Optional<PatronRequest> unwanted(Handle handle, RequestId id) {
    return handle
        .createQuery("select r.document " + UNWANTED + " and r.id = :id for update of r")
        .bind("id", id.value())
        .map((row, context) -> RequestJson.read(row.getString(1)))
        .findOne();
  }

  private record Told(String id, String event) {}

  private static RequestId erase(Handle handle, PatronRequest request) {
    Erasure erasure = Erasure.ofReader(request);
    PatronRequest nobodys = erasure.of(request);
    List<Told> events =
        handle
            .createQuery(
                "select id, event from lending_event where request = :id and event is not null")
            .bind("id", request.id().value())
            .map((row, context) ->
                new Told(
                    row.getString("id"),
                    EventJson.write(erasure.of(EventJson.read(row.getString("event")))).toString()))
            .list();
    handle
        .createQuery("select lending_erase(:id, :version, :document, :events, :written)")
        .bind("id", request.id().value())
        .bind("version", nobodys.version())
        .bind("document", RequestJson.write(nobodys).toString())
        .bindArray("events", String.class, events.stream().map(Told::id).toList())
        .bindArray("written", String.class, events.stream().map(Told::event).toList())
        .mapTo(String.class)
        .list();
    return request.id();
  }
}
