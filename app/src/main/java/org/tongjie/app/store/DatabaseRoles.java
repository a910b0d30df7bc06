package org.tongjie.app.store;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.tongjie.catalog.store.DatabaseConfig;
import org.tongjie.catalog.store.StoreException;

/** The role and database of the application inside the bundled PostgreSQL. */
public final class DatabaseRoles {
  private DatabaseRoles() {}

  /**
   * Creates the application's role, without rights over others, and a database it owns, unless they
   * are there; the role's password is set either way.
   *
   * @param administrator how to connect as the superuser
   * @param name of role and database; letters only
   * @param password letters, digits, - and _ only
   * @throws StoreException when PostgreSQL refuses
   */
  public static void ensure(DatabaseConfig administrator, String name, String password) {
    try (Connection connection =
            DriverManager.getConnection(
                administrator.url(), administrator.user(), administrator.password());
        Statement statement = connection.createStatement()) {
      if (!exists(connection, "select 1 from pg_roles where rolname = ?", name)) {
        statement.execute("create role " + name + " login");
      }
      statement.execute("alter role " + name + " password '" + password + "'");
      if (!exists(connection, "select 1 from pg_database where datname = ?", name)) {
        statement.execute("create database " + name + " owner " + name);
      }
    } catch (SQLException failure) {
      throw StoreException.of("cannot prepare the bundled database", failure);
    }
  }

  private static boolean exists(Connection connection, String query, String name)
      throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(query)) {
      statement.setString(1, name);
      try (ResultSet rows = statement.executeQuery()) {
        return rows.next();
      }
    }
  }
}
