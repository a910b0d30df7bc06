package org.tongjie.broker.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.tongjie.broker.region.ItemKey;
import org.tongjie.broker.region.Region;
import org.tongjie.broker.request.RequestId;
import org.tongjie.broker.routing.FairShares;
import org.tongjie.broker.routing.FillHistory;
import org.tongjie.broker.routing.FillKey;
import org.tongjie.broker.routing.Load;
import org.tongjie.broker.routing.Pace;
import org.tongjie.broker.routing.Ranked;
import org.tongjie.broker.routing.RoutingDecision;
import org.tongjie.broker.routing.Tally;
import org.tongjie.catalog.directory.AgencySymbol;
import org.tongjie.catalog.store.Database;

/** Decisions of routing, and what it has learned from how they ended. */
public final class RoutingStore {
  /** After so many months an outcome counts half. */
  private static final int HALF_LIFE = 6;

  private static final String CHOSEN =
      """
      insert into routing_attempt values (:request, :attempt, :agency, :location, :type,
        :weekday, :borrower, :at, true)
      on conflict do nothing
      """;

  private static final String CHOSEN_AGAIN =
      """
      update routing_attempt set agency = :agency, location = :location, item_type = :type,
        weekday = :weekday, borrower = :borrower, asked_at = :at
      where request = :request and attempt = :attempt
      """;

  private static final String ADD_TALLY =
      """
      insert into routing_tally values (:month, :agency, :location, :type, :weekday, :filled,
        :refused, :declined, :silent, :toSend, :toFail)
      on conflict (agency, location, item_type, weekday, month) do update set
        filled = routing_tally.filled + excluded.filled,
        refused = routing_tally.refused + excluded.refused,
        declined = routing_tally.declined + excluded.declined,
        silent = routing_tally.silent + excluded.silent,
        hours_to_send = routing_tally.hours_to_send + excluded.hours_to_send,
        hours_to_fail = routing_tally.hours_to_fail + excluded.hours_to_fail
      """;

  private static final String ADD_LOAD =
      """
      insert into routing_load values (:month, :agency, :lent, :borrowed, :fair)
      on conflict (agency, month) do update set
        lent = routing_load.lent + excluded.lent,
        borrowed = routing_load.borrowed + excluded.borrowed,
        fair_share = routing_load.fair_share + excluded.fair_share
      """;

  private static final String TALLIES =
      """
      select agency, location, item_type, weekday,
        sum(filled * weight) filled, sum(refused * weight) refused,
        sum(declined * weight) declined, sum(silent * weight) silent,
        sum(hours_to_send * weight) hours_to_send, sum(hours_to_fail * weight) hours_to_fail
      from (select t.*, power(0.5, greatest(0, cast(:month as date) - t.month) / (30.44 * :half))
              weight
            from routing_tally t where month > cast(:month as date) - interval '2 years') weighted
      group by agency, location, item_type, weekday
      """;

  /** Who is asked now counts as lending, so that many requests at once share the work too. */
  private static final String LOADS =
      """
      select agency, sum(lent), sum(borrowed), sum(fair_share) from (
        select agency, lent, borrowed, fair_share from routing_load
          where month > cast(:month as date) - interval '3 months'
        union all
        select agency, 1, 0, 0 from routing_attempt where open and agency <> borrower) shared
      group by agency
      """;

  private final Asking database;

  public RoutingStore(Database database) {
    this.database = new Asking(database);
  }

  /** An attempt of which it is not known yet how it ended. */
  public record OpenAttempt(
      RequestId request, int attempt, FillKey key, AgencySymbol borrower, Instant askedAt) {}

  /** Keeps a decision in a region; one made again for the same attempt takes its place. */
  public void keep(RoutingDecision decision, Region region) {
    database.inTransaction(
        "keep a decision of routing",
        handle -> {
          write(handle, decision);
          chosen(decision).ifPresent(offer -> open(handle, decision, offer, region));
          return null;
        });
  }

  private static void write(Handle handle, RoutingDecision decision) {
    handle
        .createUpdate(
            """
            insert into routing_decision values (:request, :attempt, :at, cast(:document as jsonb))
            on conflict (request, attempt) do update set at = excluded.at,
              document = excluded.document
            """)
        .bind("request", decision.question().request().value())
        .bind("attempt", decision.attempt())
        .bind("at", decision.question().now())
        .bind("document", RoutingJson.write(decision))
        .execute();
  }

  private static Optional<Ranked> chosen(RoutingDecision decision) {
    return decision.rota().ranked().stream()
        .filter(offer -> decision.chosen().filter(offer.item().item()::equals).isPresent())
        .findFirst();
  }

  /** A decision that was made again shares its work only once. */
  private static void open(Handle handle, RoutingDecision decision, Ranked offer, Region region) {
    ZoneId zone = region.calendars().zone();
    boolean known = bound(handle, CHOSEN_AGAIN, decision, offer, zone) > 0;
    if (!known && bound(handle, CHOSEN, decision, offer, zone) > 0 && decision.attempt() == 1) {
      share(handle, decision, region);
    }
  }

  private static int bound(
      Handle handle, String sql, RoutingDecision decision, Ranked offer, ZoneId zone) {
    Instant now = decision.question().now();
    return handle
        .createUpdate(sql)
        .bind("request", decision.question().request().value())
        .bind("attempt", decision.attempt())
        .bind("agency", offer.item().item().owner().value())
        .bind("location", offer.item().location())
        .bind("type", offer.item().itemType())
        .bind("weekday", now.atZone(zone).getDayOfWeek().getValue())
        .bind("borrower", decision.question().borrower().home().value())
        .bind("at", now)
        .execute();
  }

  /** What each library that had the book would have lent, had it been shared fairly. */
  private static void share(Handle handle, RoutingDecision decision, Region region) {
    TreeSet<AgencySymbol> able =
        decision.rota().ranked().stream()
            .map(offer -> offer.item().item().owner())
            .filter(owner -> !owner.equals(decision.question().borrower().home()))
            .collect(Collectors.toCollection(TreeSet::new));
    LocalDate month = month(decision.question().now());
    FairShares.of(region, able)
        .forEach((agency, share) -> addLoad(handle, month, agency, new Load(0, 0, share)));
  }

  private static void addLoad(Handle handle, LocalDate month, AgencySymbol agency, Load load) {
    handle
        .createUpdate(ADD_LOAD)
        .bind("month", month)
        .bind("agency", agency.value())
        .bind("lent", load.lent())
        .bind("borrowed", load.borrowed())
        .bind("fair", load.fairShare())
        .execute();
  }

  private static LocalDate month(Instant time) {
    return time.atOffset(ZoneOffset.UTC).toLocalDate().withDayOfMonth(1);
  }

  /** The decisions for a request, in the order of its attempts. */
  public List<RoutingDecision> decisions(RequestId request) {
    return database.ask(
        "read decisions of routing",
        handle ->
            handle
                .createQuery(
                    "select document from routing_decision where request = :id order by attempt")
                .bind("id", request.value())
                .map((row, context) -> RoutingJson.read(row.getString(1)))
                .list());
  }

  /** All that is known of libraries now; what is long ago counts less. */
  public FillHistory history(Instant now) {
    FillHistory history = new FillHistory();
    return database.ask(
        "read what routing has learned",
        handle -> {
          handle
              .createQuery(TALLIES)
              .bind("month", month(now))
              .bind("half", HALF_LIFE)
              .map((row, context) -> new Learned(key(row), tally(row)))
              .forEach(learned -> history.add(learned.key(), learned.tally()));
          RoutingPaces.read(handle, month(now), HALF_LIFE, history);
          handle
              .createQuery(LOADS)
              .bind("month", month(now))
              .map((row, context) ->
                  new Loaded(
                      new AgencySymbol(row.getString(1)),
                      new Load(row.getDouble(2), row.getDouble(3), row.getDouble(4))))
              .forEach(loaded -> history.load(loaded.agency(), loaded.load()));
          return history;
        });
  }

  private record Learned(FillKey key, Tally tally) {}

  private record Loaded(AgencySymbol agency, Load load) {}

  private static FillKey key(ResultSet row) throws SQLException {
    return new FillKey(
        new AgencySymbol(row.getString("agency")),
        row.getString("location"),
        row.getString("item_type"),
        DayOfWeek.of(row.getInt("weekday")));
  }

  private static Tally tally(ResultSet row) throws SQLException {
    return new Tally(
        row.getDouble("filled"),
        row.getDouble("refused"),
        row.getDouble("declined"),
        row.getDouble("silent"),
        row.getDouble("hours_to_send"),
        row.getDouble("hours_to_fail"));
  }

  /** Attempts to learn from, the oldest first. */
  public List<OpenAttempt> openAttempts(Optional<OpenAttempt> after, int limit) {
    return database.ask(
        "read attempts to learn from",
        handle ->
            handle
                .createQuery(
                    """
                    select * from routing_attempt where open
                      and (asked_at, request, attempt) > (:at, :request, :attempt)
                    order by asked_at, request, attempt limit :limit
                    """)
                .bind("at", after.map(OpenAttempt::askedAt).orElse(Instant.EPOCH))
                .bind("request", after.map(one -> one.request().value()).orElse(new UUID(0, 0)))
                .bind("attempt", after.map(OpenAttempt::attempt).orElse(0))
                .bind("limit", limit)
                .map((row, context) ->
                    new OpenAttempt(
                        new RequestId((UUID) row.getObject("request")),
                        row.getInt("attempt"),
                        key(row),
                        new AgencySymbol(row.getString("borrower")),
                        row.getTimestamp("asked_at").toInstant()))
                .list());
  }

  /** When an item was sent in an attempt, where it was. */
  public Optional<Instant> sentAt(RequestId request, int attempt) {
    return database.ask(
        "read when an item was sent",
        handle ->
            handle
                .createQuery(
                    """
                    select min(at) from lending_event where request = :id
                      and event ->> 'kind' in ('sent', 'received', 'handed-out')
                      and cast(event ->> 'attempt' as integer) = :attempt
                    """)
                .bind("id", request.value())
                .bind("attempt", attempt)
                .map((row, context) ->
                    Optional.ofNullable(row.getTimestamp(1)).map(time -> time.toInstant()))
                .one());
  }

  /** Learns how an attempt ended, and when it was sent, once; nothing where the tally is none. */
  public void learn(OpenAttempt attempt, Tally tally, Pace pace) {
    database.inTransaction(
        "learn how an attempt ended",
        handle -> {
          int closed =
              handle
                  .createUpdate(
                      """
                      update routing_attempt set open = false
                      where request = :id and attempt = :attempt and open
                      """)
                  .bind("id", attempt.request().value())
                  .bind("attempt", attempt.attempt())
                  .execute();
          if (closed > 0 && !tally.equals(Tally.NONE)) {
            add(handle, attempt, tally);
            RoutingPaces.add(handle, month(attempt.askedAt()), attempt.key().agency(), pace);
          }
          return null;
        });
  }

  private static void add(Handle handle, OpenAttempt attempt, Tally tally) {
    LocalDate month = month(attempt.askedAt());
    handle
        .createUpdate(ADD_TALLY)
        .bind("month", month)
        .bind("agency", attempt.key().agency().value())
        .bind("location", attempt.key().location())
        .bind("type", attempt.key().itemType())
        .bind("weekday", attempt.key().weekday().getValue())
        .bind("filled", tally.filled())
        .bind("refused", tally.refused())
        .bind("declined", tally.declined())
        .bind("silent", tally.silent())
        .bind("toSend", tally.hoursToSend())
        .bind("toFail", tally.hoursToFail())
        .execute();
    if (tally.filled() > 0 && !attempt.key().agency().equals(attempt.borrower())) {
      addLoad(handle, month, attempt.key().agency(), new Load(tally.filled(), 0, 0));
      addLoad(handle, month, attempt.borrower(), new Load(0, tally.filled(), 0));
    }
  }

  /** Requests for a record that look for a supplier now, those waiting longest first. */
  public List<RequestId> contenders(long cluster, int limit) {
    return database.ask(
        "read who wants the same book",
        handle ->
            handle
                .createQuery(
                    """
                    select id from lending_request where cluster = :cluster and state = 'ROUTING'
                    order by placed, id limit :limit
                    """)
                .bind("cluster", cluster)
                .bind("limit", limit)
                .map((row, context) -> new RequestId((UUID) row.getObject(1)))
                .list());
  }

  /** Those among items that are promised or away for a request. */
  public Set<ItemKey> promised(Collection<ItemKey> items) {
    return Set.copyOf(
        database.ask(
            "read which items are promised",
            handle ->
                handle
                    .createQuery(
                        """
                        select distinct owner, barcode from lending_attempt
                        where open and (barcode, owner) in
                          (select * from unnest(:barcodes, :owners))
                        """)
                    .bind("barcodes", items.stream().map(ItemKey::barcode).toArray(String[]::new))
                    .bind(
                        "owners",
                        items.stream().map(item -> item.owner().value()).toArray(String[]::new))
                    .map((row, context) ->
                        new ItemKey(new AgencySymbol(row.getString(1)), row.getString(2)))
                    .list()));
  }
}
