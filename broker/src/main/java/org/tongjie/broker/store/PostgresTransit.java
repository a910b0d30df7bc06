package org.tongjie.broker.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.HandleCallback;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.JdbiException;
import org.jdbi.v3.core.mapper.RowMapper;
import org.tongjie.broker.region.ItemKey;
import org.tongjie.broker.region.PlaceCode;
import org.tongjie.broker.transit.Bin;
import org.tongjie.broker.transit.BinLine;
import org.tongjie.broker.transit.Difference;
import org.tongjie.broker.transit.DifferenceCase;
import org.tongjie.broker.transit.HandoverSheet;
import org.tongjie.broker.transit.TransitStore;
import org.tongjie.catalog.directory.AgencySymbol;
import org.tongjie.catalog.store.Database;
import org.tongjie.catalog.store.StoreException;

/** Bins, handover sheets and cases in the database. */
public final class PostgresTransit implements TransitStore {
  private static final String BIN =
      """
      select b.*, count(l.bin) as pieces, count(l.arrived_at) as arrived
      from handover_bin b left join handover_line l on l.bin = b.number
      """;

  private static final RowMapper<Bin> BINS =
      (row, context) ->
          new Bin(
              row.getLong("number"),
              new PlaceCode(row.getString("from_place")),
              new PlaceCode(row.getString("to_place")),
              row.getTimestamp("opened_at").toInstant(),
              row.getString("carrier"),
              handover(row, "sent"),
              handover(row, "received"),
              row.getInt("pieces"),
              row.getInt("arrived"));

  private static final RowMapper<BinLine> LINES =
      (row, context) ->
          new BinLine(
              item(row).orElseThrow(),
              row.getString("title"),
              row.getTimestamp("put_at").toInstant(),
              time(row, "arrived_at"));

  private static final RowMapper<DifferenceCase> CASES =
      (row, context) ->
          new DifferenceCase(
              row.getLong("number"),
              row.getObject("bin") == null
                  ? OptionalLong.empty()
                  : OptionalLong.of(row.getLong("bin")),
              new PlaceCode(row.getString("place")),
              row.getTimestamp("opened_at").toInstant(),
              new Difference(
                  Difference.Kind.valueOf(row.getString("kind")),
                  item(row),
                  row.getString("detail")));

  /**
   * A book is ticked off the sheet it came with, and if it was missed, it is no more; one that came
   * before anybody sent its bin is not in that bin.
   */
  private static final String ARRIVED =
      """
      with ticked as (
        update handover_line l set arrived_at = :at from handover_bin b
        where b.number = l.bin and b.to_place = :place and b.sent_at is not null
          and l.owner = :owner and l.barcode = :barcode and l.arrived_at is null
        returning l.bin),
      without_sheet as (
        delete from handover_line l using handover_bin b
        where b.number = l.bin and b.to_place = :place and b.sent_at is null
          and l.owner = :owner and l.barcode = :barcode)
      update handover_case c set settled_at = :at, settled_by = 'system', settlement = 'arrived'
      from ticked where c.bin = ticked.bin and c.kind = 'NOT_ARRIVED' and c.settled_at is null
        and c.owner = :owner and c.barcode = :barcode
      """;

  private final Jdbi jdbi;

  public PostgresTransit(Database database) {
    this.jdbi = Jdbi.create(database.dataSource());
  }

  private static Optional<Bin.Handover> handover(ResultSet row, String step) throws SQLException {
    Optional<Instant> at = time(row, step + "_at");
    return at.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new Bin.Handover(
                at.get(),
                time(row, step + "_entered").orElse(at.get()),
                row.getString(step + "_by"),
                row.getInt(step + "_count")));
  }

  private static Optional<Instant> time(ResultSet row, String column) throws SQLException {
    return Optional.ofNullable(row.getTimestamp(column)).map(Timestamp::toInstant);
  }

  private static Optional<ItemKey> item(ResultSet row) throws SQLException {
    String owner = row.getString("owner");
    return owner == null
        ? Optional.empty()
        : Optional.of(new ItemKey(new AgencySymbol(owner), row.getString("barcode")));
  }

  @Override
  public long put(Load load, Stamp stamp) {
    return ask(
        "put a book into a bin",
        handle ->
            handle.inTransaction(transaction -> {
              long bin = openBin(transaction, load, stamp);
              transaction
                  .createUpdate(
                      """
                      insert into handover_line (bin, owner, barcode, title, put_at, put_by)
                      values (:bin, :owner, :barcode, :title, :at, :by) on conflict do nothing
                      """)
                  .bind("bin", bin)
                  .bind("owner", load.item().owner().value())
                  .bind("barcode", load.item().barcode())
                  .bind("title", load.title())
                  .bind("at", Timestamp.from(stamp.at()))
                  .bind("by", stamp.actor())
                  .execute();
              return bin;
            }));
  }

  /** The row is locked, so that nobody hands the bin over before the book is in. */
  private static long openBin(Handle handle, Load load, Stamp stamp) {
    return handle
        .createQuery(
            """
            insert into handover_bin (from_place, to_place, opened_at) values (:from, :to, :at)
            on conflict (from_place, to_place) where sent_at is null
            do update set from_place = excluded.from_place
            returning number
            """)
        .bind("from", load.from().value())
        .bind("to", load.to().value())
        .bind("at", Timestamp.from(stamp.at()))
        .mapTo(Long.class)
        .one();
  }

  @Override
  public void arrived(ItemKey item, PlaceCode place, Instant at) {
    ask(
        "tick off a book",
        handle ->
            handle
                .createUpdate(ARRIVED)
                .bind("at", Timestamp.from(at))
                .bind("place", place.value())
                .bind("owner", item.owner().value())
                .bind("barcode", item.barcode())
                .execute());
  }

  @Override
  public List<Bin> open(PlaceCode place) {
    return ask(
        "list bins",
        handle ->
            handle
                .createQuery(
                    BIN
                        + " where (b.from_place = :place or b.to_place = :place)"
                        + " and b.received_at is null group by b.number order by b.number")
                .bind("place", place.value())
                .map(BINS)
                .list());
  }

  @Override
  public Optional<HandoverSheet> sheet(long bin) {
    return ask("read a handover sheet", handle -> sheet(handle, bin));
  }

  private static Optional<HandoverSheet> sheet(Handle handle, long bin) {
    Optional<Bin> found =
        handle
            .createQuery(BIN + " where b.number = :bin group by b.number")
            .bind("bin", bin)
            .map(BINS)
            .findOne();
    return found.map(one ->
        new HandoverSheet(
            one,
            handle
                .createQuery(
                    "select * from handover_line where bin = :bin order by put_at, barcode")
                .bind("bin", bin)
                .map(LINES)
                .list()));
  }

  @Override
  public boolean send(long bin, String carrier, int counted, Stamp stamp) {
    return ask(
        "hand over a bin",
        handle ->
            handle
                    .createUpdate(
                        """
                        update handover_bin set carrier = :carrier, sent_at = :at, sent_by = :by,
                          sent_count = :counted, sent_entered = now() where number = :bin and sent_at is null
                        """)
                    .bind("carrier", carrier)
                    .bind("at", Timestamp.from(stamp.at()))
                    .bind("by", stamp.actor())
                    .bind("counted", counted)
                    .bind("bin", bin)
                    .execute()
                == 1);
  }

  @Override
  public Optional<List<Difference>> receive(long bin, int counted, Stamp stamp) {
    return ask(
        "receive a bin",
        handle -> handle.inTransaction(transaction -> receive(transaction, bin, counted, stamp)));
  }

  private static Optional<List<Difference>> receive(
      Handle handle, long bin, int counted, Stamp stamp) {
    int closed =
        handle
            .createUpdate(
                """
                update handover_bin set received_at = :at, received_by = :by,
                  received_count = :counted, received_entered = now()
                where number = :bin and sent_at is not null and received_at is null
                """)
            .bind("at", Timestamp.from(stamp.at()))
            .bind("by", stamp.actor())
            .bind("counted", counted)
            .bind("bin", bin)
            .execute();
    if (closed == 0) {
      return Optional.empty();
    }
    HandoverSheet sheet = sheet(handle, bin).orElseThrow();
    List<Difference> differences = sheet.differences(counted);
    differences.forEach(difference ->
        openCase(handle, new Opening(OptionalLong.of(bin), difference, sheet.bin().to()), stamp));
    return Optional.of(differences);
  }

  private record Opening(OptionalLong bin, Difference difference, PlaceCode place) {}

  private static void openCase(Handle handle, Opening opening, Stamp stamp) {
    Optional<ItemKey> item = opening.difference().item();
    handle
        .createUpdate(
            """
            insert into handover_case
              (bin, kind, owner, barcode, place, detail, opened_at, opened_by)
            values (:bin, :kind, :owner, :barcode, :place, :detail, :at, :by)
            on conflict do nothing
            """)
        .bind("bin", opening.bin().isPresent() ? opening.bin().getAsLong() : null)
        .bind("kind", opening.difference().kind().name())
        .bind("owner", item.map(one -> one.owner().value()).orElse(null))
        .bind("barcode", item.map(ItemKey::barcode).orElse(null))
        .bind("place", opening.place().value())
        .bind("detail", opening.difference().text())
        .bind("at", Timestamp.from(stamp.at()))
        .bind("by", stamp.actor())
        .execute();
  }

  @Override
  public void report(Difference difference, PlaceCode place, Stamp stamp) {
    ask(
        "open a case",
        handle -> {
          openCase(handle, new Opening(OptionalLong.empty(), difference, place), stamp);
          return true;
        });
  }

  @Override
  public List<DifferenceCase> cases(Collection<PlaceCode> places) {
    return ask(
        "list cases",
        handle ->
            handle
                .createQuery(
                    """
                    select * from handover_case where settled_at is null and place = any(:places)
                    order by number
                    """)
                .bindArray("places", String.class, codes(places))
                .map(CASES)
                .list());
  }

  private static List<String> codes(Collection<PlaceCode> places) {
    return places.stream().map(PlaceCode::value).toList();
  }

  @Override
  public boolean settle(long number, Collection<PlaceCode> places, String how, Stamp stamp) {
    return ask(
        "settle a case",
        handle ->
            handle
                    .createUpdate(
                        """
                        update handover_case set settled_at = :at, settled_by = :by,
                          settlement = :how
                        where number = :number and settled_at is null and place = any(:places)
                        """)
                    .bind("at", Timestamp.from(stamp.at()))
                    .bind("by", stamp.actor())
                    .bind("how", how)
                    .bind("number", number)
                    .bindArray("places", String.class, codes(places))
                    .execute()
                == 1);
  }

  private <T> T ask(String doing, HandleCallback<T, JdbiException> question) {
    try {
      return jdbi.withHandle(question);
    } catch (JdbiException failure) {
      throw new StoreException("cannot " + doing + ": " + failure.getMessage(), failure);
    }
  }
}
