package org.tongjie.broker.store;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jdbi.v3.core.mapper.RowMapper;
import org.tongjie.broker.account.Role;
import org.tongjie.broker.account.SecretToken;
import org.tongjie.broker.account.Staff;
import org.tongjie.broker.account.StaffStore;
import org.tongjie.catalog.directory.AgencySymbol;
import org.tongjie.catalog.store.Database;

/** Members of staff in PostgreSQL. */
public final class PostgresStaff implements StaffStore {
  private static final String WORKING =
      "select number, login, agency, roles, password_hash from staff where left_at is null";

  private static final RowMapper<Staff> STAFF = (row, context) -> staff(row);

  private static final RowMapper<Credentials> CREDENTIALS =
      (row, context) -> new Credentials(staff(row), row.getString("password_hash"));

  private final Asking database;

  public PostgresStaff(Database database) {
    this.database = new Asking(database);
  }

  private static Staff staff(ResultSet row) throws SQLException {
    return new Staff(
        row.getInt("number"),
        row.getString("login"),
        new AgencySymbol(row.getString("agency")),
        roles(row.getArray("roles")));
  }

  private static Set<Role> roles(Array words) throws SQLException {
    return Arrays.stream((String[]) words.getArray())
        .map(Role::valueOf)
        .collect(Collectors.toUnmodifiableSet());
  }

  @Override
  public Optional<Staff> find(int number) {
    return database.ask(
        "read who works here",
        handle ->
            handle
                .createQuery(WORKING + " and number = :number")
                .bind("number", number)
                .map(STAFF)
                .findOne());
  }

  @Override
  public Optional<Credentials> byLogin(String login) {
    return database.ask(
        "read who signs in",
        handle ->
            handle
                .createQuery(WORKING + " and login = :login")
                .bind("login", login)
                .map(CREDENTIALS)
                .findOne());
  }

  @Override
  public Optional<Staff> byCard(SecretToken card) {
    return database.ask(
        "read whose card it is",
        handle ->
            handle
                .createQuery(WORKING + " and card_hash = :card")
                .bind("card", card.hash())
                .map(STAFF)
                .findOne());
  }

  @Override
  public List<Staff> all() {
    return database.ask(
        "read who works here",
        handle -> handle.createQuery(WORKING + " order by number").map(STAFF).list());
  }

  @Override
  public Optional<Staff> add(Entry entry) {
    return database.ask(
        "add a member of staff",
        handle ->
            handle
                .createQuery(
                    """
                    insert into staff (login, agency, roles, password_hash, card_hash)
                    values (:login, :agency, string_to_array(:roles, ','), :hash, :card)
                    on conflict do nothing
                    returning number, login, agency, roles
                    """)
                .bind("login", entry.login())
                .bind("agency", entry.agency().value())
                .bind(
                    "roles",
                    entry.roles().stream().map(Role::name).collect(Collectors.joining(",")))
                .bind("hash", entry.passwordHash())
                .bind("card", entry.card().map(SecretToken::hash).orElse(null))
                .map(STAFF)
                .findOne());
  }

  @Override
  public boolean remove(int number) {
    return database.inTransaction(
        "end a member's work",
        handle -> {
          handle.createUpdate("delete from session where staff = :n").bind("n", number).execute();
          return handle
                  .createUpdate(
                      "update staff set left_at = now() where number = :n and left_at is null")
                  .bind("n", number)
                  .execute()
              == 1;
        });
  }

  @Override
  public boolean changePassword(int number, String hash) {
    return database.inTransaction(
        "change a password",
        handle -> {
          handle.createUpdate("delete from session where staff = :n").bind("n", number).execute();
          return handle
                  .createUpdate(
                      "update staff set password_hash = :hash"
                          + " where number = :n and left_at is null")
                  .bind("n", number)
                  .bind("hash", hash)
                  .execute()
              == 1;
        });
  }
}
