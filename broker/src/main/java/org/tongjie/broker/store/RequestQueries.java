package org.tongjie.broker.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.tongjie.broker.region.CardKey;
import org.tongjie.broker.region.ItemKey;
import org.tongjie.broker.region.PlaceCode;
import org.tongjie.broker.region.SystemCode;
import org.tongjie.broker.request.EffectKind;
import org.tongjie.broker.request.PatronRequest;
import org.tongjie.broker.request.RequestId;
import org.tongjie.broker.request.RequestState;
import org.tongjie.catalog.directory.AgencySymbol;
import org.tongjie.catalog.store.Database;

/**
 * Reads for pages, desks and reconciliation. A list ends after {@value #MOST} lines, those that
 * wait longest first unless it is said otherwise.
 */
public final class RequestQueries {
  /** The most lines of a list. */
  public static final int MOST = 1000;

  private static final String ATTEMPT =
      "select r.document, a.number from lending_attempt a join lending_request r on r.id ="
          + " a.request where ";

  private final Questions questions;

  public RequestQueries(Database database) {
    this.questions = new Questions(database);
  }

  /**
   * The requests of a reader, newest first.
   *
   * @param open those that are not finished, or those that are
   */
  public List<PatronRequest> ofPerson(String person, boolean open) {
    return requests(
        "select document from lending_request where person = ? and open = ?"
            + " order by id desc limit "
            + MOST,
        person,
        open);
  }

  /** Items of an agency to be taken from the shelf and sent, by the place where they stand. */
  public List<AttemptOf> pullList(AgencySymbol owner) {
    return attempts(
        "a.owner = ? and a.open and a.state = 'HELD' order by a.home, a.since", owner.value());
  }

  /** Items on their way to a place, to a reader or home. */
  public List<AttemptOf> toReceive(PlaceCode place) {
    return attempts(
        "a.bound_for = ? and a.state in ('SENT', 'RETURNING') order by a.since", place.value());
  }

  /** Items that wait at a place for their readers. */
  public List<AttemptOf> holdShelf(PlaceCode place) {
    return attempts("a.stands_at = ? and a.state = 'AT_PICKUP' order by a.since", place.value());
  }

  /** Items at a place that go home from there. */
  public List<AttemptOf> toSendHome(PlaceCode place) {
    return attempts("a.stands_at = ? and a.state = 'RETURNING' order by a.since", place.value());
  }

  /** Items at a place that are wanted at another one. */
  public List<AttemptOf> toSendOn(PlaceCode place) {
    return attempts("a.stands_at = ? and a.state = 'SENT' order by a.since", place.value());
  }

  /** Attempts for an item: those that are open first, then the newest first. */
  public List<AttemptOf> byItem(ItemKey item) {
    return attempts(
        "a.barcode = ? and a.owner = ? order by not a.open, a.since desc",
        item.barcode(),
        item.owner().value());
  }

  /** Attempts for items with a barcode, whoever owns them, in the same order. */
  public List<AttemptOf> byBarcode(String barcode) {
    return attempts("a.barcode = ? order by not a.open, a.since desc, a.owner", barcode);
  }

  /** The requests of a library's readers that are not finished, oldest first. */
  public List<PatronRequest> openOf(AgencySymbol issuer) {
    return requests(
        "select document from lending_request where issuer = ? and open"
            + " order by id limit "
            + MOST,
        issuer.value());
  }

  /** Whether a request that was made with a card is under way. */
  public boolean isInUse(CardKey card) {
    String sql =
        """
        select exists (select from lending_request
          where issuer = ? and open and document -> 'wish' -> 'card' ->> 'number' = ?)
        """;
    return questions
        .list(sql, row -> row.getBoolean(1), card.issuer().value(), card.number())
        .getFirst();
  }

  /** Requests that somebody of these agencies has to look after, oldest first. */
  public List<PatronRequest> needingPeople(Collection<AgencySymbol> agencies) {
    return requests(
        "select document from lending_request where attention_of <> '{}' and attention_of && ?"
            + " order by id limit "
            + MOST,
        (Object) agencies.stream().map(AgencySymbol::value).toArray(String[]::new));
  }

  /** What happened to a request, in order. */
  public List<HistoryLine> history(RequestId id) {
    return questions.list(
        "select * from lending_event where request = ? order by version",
        RequestQueries::line,
        id.value());
  }

  private static HistoryLine line(ResultSet row) throws SQLException {
    return new HistoryLine(
        row.getInt("version"),
        time(row, "at"),
        time(row, "entered_at"),
        row.getString("actor"),
        RequestState.valueOf(row.getString("state")),
        Optional.ofNullable(row.getString("event")).map(EventJson::read));
  }

  private static Instant time(ResultSet row, String column) throws SQLException {
    return row.getObject(column, OffsetDateTime.class).toInstant();
  }

  /** What an agency has to do and has under way. */
  public AgencyCounts counts(AgencySymbol agency) {
    String sql =
        """
        select
          (select count(*) from lending_request where issuer = ? and open),
          count(*) filter (where state = 'HELD'),
          count(*) filter (where state = 'LENT'),
          count(*) filter (where state in ('SENT', 'AT_PICKUP', 'RETURNING')),
          count(*) filter (where state = 'MISSING'),
          (select count(*) from lending_request where attention_of <> '{}' and attention_of && ?)
        from lending_attempt where owner = ? and open
        """;
    return questions
        .list(
            sql,
            row ->
                new AgencyCounts(
                    row.getLong(1),
                    row.getLong(2),
                    row.getLong(3),
                    row.getLong(4),
                    row.getLong(5),
                    row.getLong(6)),
            agency.value(),
            new String[] {agency.value()},
            agency.value())
        .getFirst();
  }

  /**
   * Requests with an open attempt at a supplier's system, in the order of their numbers, for those
   * who compare our view with the system's.
   *
   * @param last the last one that was seen
   */
  public List<PatronRequest> openAttempts(SystemCode system, Optional<RequestId> last, int limit) {
    String sql =
        """
        select r.document from (
          select distinct request from lending_attempt
          where system = ? and open and request > ? order by request limit ?) a
        join lending_request r on r.id = a.request order by r.id
        """;
    UUID after = last.map(RequestId::value).orElse(new UUID(0, 0));
    return requests(sql, system.value(), after, limit);
  }

  /** Which of these items are promised or away, and by which request. */
  public Map<ItemKey, RequestId> itemsPromised(Collection<ItemKey> items) {
    String sql =
        """
        select a.owner, a.barcode, a.request from unnest(?, ?) as i(owner, barcode)
        join lending_attempt a on a.barcode = i.barcode and a.owner = i.owner
        where a.open order by a.since
        """;
    Map<ItemKey, RequestId> promised = HashMap.newHashMap(items.size());
    questions
        .list(
            sql,
            row ->
                Map.entry(
                    new ItemKey(new AgencySymbol(row.getString(1)), row.getString(2)),
                    new RequestId(row.getObject(3, UUID.class))),
            items.stream().map(item -> item.owner().value()).toArray(String[]::new),
            items.stream().map(ItemKey::barcode).toArray(String[]::new))
        .forEach(entry -> promised.putIfAbsent(entry.getKey(), entry.getValue()));
    return Map.copyOf(promised);
  }

  /** The lanes that have work, by name. */
  public List<LaneCount> laneCounts() {
    String sql =
        """
        select lane, count(*), min(entered_at), max(failures),
          coalesce((array_agg(reason order by failures desc) filter (where reason <> ''))[1], '')
        from lending_outbox group by lane order by lane
        """;
    return questions.list(
        sql,
        row ->
            new LaneCount(
                row.getString(1),
                row.getLong(2),
                row.getObject(3, OffsetDateTime.class).toInstant(),
                row.getInt(4),
                row.getString(5)));
  }

  /** Work that failed, or waits since before a time; what waits longest first. */
  public List<WaitingWork> waitingWork(Instant before, int limit) {
    String sql =
        """
        select r.document, o.lane, o.kind, o.entered_at, o.failures, o.reason
        from lending_outbox o join lending_request r on r.id = o.request
        where o.failures > 0 or o.entered_at < ? order by o.entered_at, o.number limit ?
        """;
    return questions.list(
        sql,
        row ->
            new WaitingWork(
                RequestJson.read(row.getString(1)),
                row.getString(2),
                EffectKind.valueOf(row.getString(3)),
                time(row, "entered_at"),
                row.getInt(5),
                row.getString(6)),
        before.atOffset(ZoneOffset.UTC),
        limit);
  }

  private List<AttemptOf> attempts(String where, Object... values) {
    return questions.list(
        ATTEMPT + where + " limit " + MOST,
        row -> {
          PatronRequest request = RequestJson.read(row.getString(1));
          return new AttemptOf(request, request.suppliers().get(row.getInt(2) - 1));
        },
        values);
  }

  private List<PatronRequest> requests(String sql, Object... values) {
    return questions.list(sql, row -> RequestJson.read(row.getString(1)), values);
  }
}
