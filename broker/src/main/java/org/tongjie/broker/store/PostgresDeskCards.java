package org.tongjie.broker.store;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.mapper.RowMapper;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.tongjie.broker.patron.DeskCard;
import org.tongjie.broker.patron.DeskCardStore;
import org.tongjie.broker.region.CardKey;
import org.tongjie.catalog.directory.AgencySymbol;
import org.tongjie.catalog.store.Database;

/** The registers of libraries without a system, in PostgreSQL. */
public final class PostgresDeskCards implements DeskCardStore {
  private static final RowMapper<DeskCard> CARD =
      (row, context) ->
          new DeskCard(
              new CardKey(new AgencySymbol(row.getString("issuer")), row.getString("number")),
              row.getString("holder"),
              row.getString("reader_type"),
              row.getString("unit"),
              Optional.ofNullable(row.getObject("expires", LocalDate.class)),
              row.getString("blocked"));

  private static final int AT_ONCE = 1000;

  private static final String SAVE =
      """
      insert into desk_card (issuer, number, holder, reader_type, unit, expires,
        blocked, changed_by)
      values (:issuer, :number, :holder, :type, :unit, cast(:expires as date),
        :blocked, :by)
      on conflict (issuer, number) do update set holder = excluded.holder,
        reader_type = excluded.reader_type, unit = excluded.unit,
        expires = excluded.expires, blocked = excluded.blocked,
        changed_at = now(), changed_by = excluded.changed_by
      """;

  /** Parts a card from its reader; of one who has no other card no wishes stay. */
  private static final String FORGET =
      """
      with card as (delete from person_card where issuer = ? and number = ?
        returning issuer, number, person)
      update person p set mail = '', phone = '', keeps_history = false from card
      where p.number = card.person and not exists (select from person_card other
        where other.person = card.person
          and (other.issuer, other.number) <> (card.issuer, card.number))
      """;

  private final Asking database;

  public PostgresDeskCards(Database database) {
    this.database = new Asking(database);
  }

  @Override
  public Optional<DeskCard> find(CardKey card) {
    return database.ask(
        "read a card of a register",
        handle ->
            handle
                .createQuery("select * from desk_card where issuer = :issuer and number = :number")
                .bind("issuer", card.issuer().value())
                .bind("number", card.number())
                .map(CARD)
                .findOne());
  }

  @Override
  public Optional<String> pinHash(CardKey card) {
    return database.ask(
        "read a card of a register",
        handle ->
            handle
                .createQuery(
                    "select pin_hash from desk_card"
                        + " where issuer = :issuer and number = :number and pin_hash <> ''")
                .bind("issuer", card.issuer().value())
                .bind("number", card.number())
                .mapTo(String.class)
                .findOne());
  }

  @Override
  public List<DeskCard> of(AgencySymbol issuer) {
    return database.ask(
        "read a register",
        handle ->
            handle
                .createQuery("select * from desk_card where issuer = :issuer order by unit, number")
                .bind("issuer", issuer.value())
                .map(CARD)
                .list());
  }

  @Override
  public List<DeskCard> withoutPin(AgencySymbol issuer, String unit, int limit) {
    return database.ask(
        "read cards without a PIN",
        handle ->
            handle
                .createQuery(
                    "select * from desk_card where issuer = :issuer and pin_hash = ''"
                        + " and (:unit = '' or unit = :unit) order by unit, number limit :limit")
                .bind("issuer", issuer.value())
                .bind("unit", unit)
                .bind("limit", limit)
                .map(CARD)
                .list());
  }

  @Override
  public void save(DeskCard card, String by) {
    save(List.of(card), by);
  }

  @Override
  public void save(List<DeskCard> cards, String by) {
    database.inTransaction(
        "keep cards of a register",
        handle -> {
          PreparedBatch batch = handle.prepareBatch(SAVE);
          for (DeskCard card : cards) {
            if (batch.size() == AT_ONCE) {
              batch.execute();
            }
            batch
                .bind("issuer", card.card().issuer().value())
                .bind("number", card.card().number())
                .bind("holder", card.holder())
                .bind("type", card.readerType())
                .bind("unit", card.unit())
                .bind("expires", card.expires().orElse(null))
                .bind("blocked", card.blocked())
                .bind("by", by)
                .add();
          }
          return batch.size() == 0 ? new int[0] : batch.execute();
        });
  }

  @Override
  public boolean changePin(CardKey card, String hash, String by) {
    return database.ask(
            "change a PIN",
            handle ->
                handle
                    .createUpdate(
                        "update desk_card set pin_hash = :hash, changed_at = now(),"
                            + " changed_by = :by where issuer = :issuer and number = :number")
                    .bind("hash", hash)
                    .bind("by", by)
                    .bind("issuer", card.issuer().value())
                    .bind("number", card.number())
                    .execute())
        == 1;
  }

  /** Its number may be given to somebody else, who must not find what was the reader's. */
  @Override
  public boolean remove(CardKey card) {
    return database.inTransaction(
        "take a card out of a register",
        handle -> {
          String issuer = card.issuer().value();
          int removed =
              handle.execute(
                  "delete from desk_card where issuer = ? and number = ?", issuer, card.number());
          if (removed == 1) {
            handle.execute(
                "delete from session where issuer = ? and card = ?", issuer, card.number());
            handle.execute(FORGET, issuer, card.number());
          }
          return removed == 1;
        });
  }
}
