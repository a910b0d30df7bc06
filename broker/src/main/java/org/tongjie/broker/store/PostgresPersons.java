package org.tongjie.broker.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.mapper.RowMapper;
import org.tongjie.broker.ils.AgeBand;
import org.tongjie.broker.patron.HeldCard;
import org.tongjie.broker.patron.Person;
import org.tongjie.broker.patron.PersonStore;
import org.tongjie.broker.region.CardKey;
import org.tongjie.catalog.directory.AgencySymbol;
import org.tongjie.catalog.store.Database;

/**
 * Readers and their cards in PostgreSQL. A number joined into another is never joined from again.
 */
public final class PostgresPersons implements PersonStore {
  private static final RowMapper<HeldCard> CARD = (row, context) -> held(row);

  private static final String CARDS =
      "select issuer, number, person, reader_type, age_band from person_card";

  private static final RowMapper<Person> PERSON =
      (row, context) ->
          new Person(
              row.getString("number"),
              new Person.Wishes(
                  row.getBoolean("keeps_history"),
                  row.getString("language"),
                  row.getString("mail"),
                  row.getString("phone")));

  /** Whoever is about to change one of them finds a newer version and reads it again. */
  private static final String REQUESTS_OF_CARD =
      """
      update lending_request set person = :person, version = version + 1,
        document = cast(jsonb_set(jsonb_set(cast(document as jsonb), '{wish,person}',
          to_jsonb(cast(:person as text))), '{version}', to_jsonb(version + 1)) as json)
      where issuer = :issuer and document #>> '{wish,card,number}' = :number
        and person in (select p.number from person p
          where p.number = :before or p.joined_into = :before)
      """;

  private final Asking database;
  private final Questions questions;
  private final Grouped<CardKey, Optional<HeldCard>> cards = new Grouped<>(this::cards);

  public PostgresPersons(Database database) {
    this.questions = new Questions(database);
    this.database = new Asking(database);
  }

  private static CardKey key(ResultSet row) throws SQLException {
    return new CardKey(new AgencySymbol(row.getString("issuer")), row.getString("number"));
  }

  @Override
  public Optional<Person> find(String number) {
    return database.ask(
        "read a reader",
        handle ->
            handle
                .createQuery(
                    """
                    select p.* from person p
                    where p.number = (select coalesce(joined_into, number) from person
                      where number = :number)
                    """)
                .bind("number", number)
                .map(PERSON)
                .findOne());
  }

  private static HeldCard held(ResultSet row) throws SQLException {
    return new HeldCard(
        key(row),
        row.getString("person"),
        row.getString("reader_type"),
        AgeBand.ofLabel(row.getString("age_band")));
  }

  /** Every act of a request asks for a card; those that do so at the same time ask together. */
  @Override
  public Optional<HeldCard> card(CardKey card) {
    return cards.ask(card);
  }

  private List<Optional<HeldCard>> cards(List<CardKey> keys) {
    String sql =
        "select c.* from unnest(?::text[], ?::text[]) k(issuer, number)"
            + " join person_card c on c.issuer = k.issuer and c.number = k.number";
    Map<CardKey, HeldCard> held =
        questions
            .list(
                sql,
                PostgresPersons::held,
                keys.stream().map(key -> key.issuer().value()).toArray(String[]::new),
                keys.stream().map(CardKey::number).toArray(String[]::new))
            .stream()
            .collect(Collectors.toMap(HeldCard::card, card -> card, (one, same) -> one));
    return keys.stream().map(key -> Optional.ofNullable(held.get(key))).toList();
  }

  private static Optional<HeldCard> card(Handle handle, CardKey card) {
    return handle
        .createQuery(CARDS + " where issuer = :issuer and number = :number")
        .bind("issuer", card.issuer().value())
        .bind("number", card.number())
        .map(CARD)
        .findOne();
  }

  /** Two who show one new card at once meet at its primary key; the later number stays unused. */
  @Override
  public HeldCard ofCard(CardKey card) {
    return database.inTransaction(
        "find a card's reader",
        handle -> {
          Optional<HeldCard> known = card(handle, card);
          if (known.isPresent()) {
            return known.get();
          }
          String person = "p-" + UUID.randomUUID();
          handle.execute("insert into person (number) values (?)", person);
          int added =
              handle.execute(
                  "insert into person_card (issuer, number, person, joined_by)"
                      + " values (?, ?, ?, 'reader') on conflict do nothing",
                  card.issuer().value(),
                  card.number(),
                  person);
          if (added == 0) {
            handle.execute("delete from person where number = ?", person);
          }
          return card(handle, card).orElseThrow();
        });
  }

  @Override
  public List<HeldCard> cardsOf(String person) {
    return database.ask("read a reader's cards", handle -> cardsOf(handle, person));
  }

  private static List<HeldCard> cardsOf(Handle handle, String person) {
    return handle
        .createQuery(CARDS + " where person = :person order by joined_at, issuer, number")
        .bind("person", person)
        .map(CARD)
        .list();
  }

  @Override
  public List<String> numbersOf(String person) {
    return database.ask(
        "read a reader's numbers",
        handle ->
            handle
                .createQuery(
                    "select number from person where number = :person or joined_into = :person")
                .bind("person", person)
                .mapTo(String.class)
                .list());
  }

  @Override
  public void checked(CardKey card, String readerType, Optional<AgeBand> ageBand, Instant at) {
    database.ask(
        "keep a reader's type",
        handle ->
            handle
                .createUpdate(
                    "update person_card set reader_type = :type, age_band = :band,"
                        + " checked_at = :at"
                        + " where issuer = :issuer and number = :number")
                .bind("type", readerType)
                .bind("band", ageBand.map(AgeBand::label).orElse(""))
                .bind("at", at)
                .bind("issuer", card.issuer().value())
                .bind("number", card.number())
                .execute());
  }

  @Override
  public void join(String person, String into, String by, String evidence) {
    database.inTransaction(
        "join two cards",
        handle -> {
          // One after the other: two that are joined both ways at once would lose each other.
          handle.execute("lock table person in share row exclusive mode");
          handle.execute("delete from session where person = ?", person);
          handle.execute(
              "update person_card set person = ?, joined_at = now(), joined_by = ?, evidence = ?"
                  + " where person = ?",
              into,
              by,
              evidence,
              person);
          return handle.execute(
              "update person set joined_into = ?, mail = '', phone = ''"
                  + " where number = ? or joined_into = ?",
              into,
              person,
              person);
        });
  }

  @Override
  public boolean separate(CardKey card, String by, String evidence) {
    return database.inTransaction(
        "separate a card",
        handle -> {
          handle.execute("lock table person in share row exclusive mode");
          Optional<HeldCard> held = card(handle, card);
          if (held.isEmpty() || cardsOf(handle, held.get().person()).size() < 2) {
            return false;
          }
          separate(handle, held.get(), by, evidence);
          return true;
        });
  }

  private static void separate(Handle handle, HeldCard held, String by, String evidence) {
    String person = "p-" + UUID.randomUUID();
    String issuer = held.card().issuer().value();
    String number = held.card().number();
    handle.execute("insert into person (number) values (?)", person);
    handle.execute(
        "update person_card set person = ?, joined_at = now(), joined_by = ?, evidence = ?"
            + " where issuer = ? and number = ?",
        person,
        by,
        evidence,
        issuer,
        number);
    handle.execute("delete from session where person = ?", held.person());
    handle.execute("update person set mail = '', phone = '' where number = ?", held.person());
    handle
        .createUpdate(REQUESTS_OF_CARD)
        .bind("person", person)
        .bind("before", held.person())
        .bind("issuer", issuer)
        .bind("number", number)
        .execute();
  }

  @Override
  public void choose(String person, Person.Wishes wishes) {
    database.ask(
        "keep what a reader chose",
        handle ->
            handle
                .createUpdate(
                    """
                    update person set keeps_history = :history, language = :language,
                      mail = :mail, phone = :phone
                    where number = :person
                    """)
                .bind("history", wishes.keepsHistory())
                .bind("language", wishes.language())
                .bind("mail", wishes.mail())
                .bind("phone", wishes.phone())
                .bind("person", person)
                .execute());
  }
}
