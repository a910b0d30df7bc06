package org.tongjie.catalog.store;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * A real PostgreSQL for the tests of one JVM, and in it a new database with our schema for each
 * test class; declare it static with {@code @RegisterExtension}.
 */
public final class DatabaseExtension implements BeforeAllCallback, AfterAllCallback {
  private static final AtomicInteger NUMBER = new AtomicInteger();

  private @Nullable Database database;

  @Override
  public void beforeAll(ExtensionContext context) throws SQLException {
    database = fresh(server(context));
  }

  /** One more empty database on the same server; the caller closes it. */
  public static Database fresh(ExtensionContext context) throws SQLException {
    return fresh(server(context));
  }

  private static Database fresh(EmbeddedPostgres server) throws SQLException {
    String name = "test" + NUMBER.incrementAndGet();
    try (Connection connection = server.getPostgresDatabase().getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute("create database " + name);
    }
    String url = server.getJdbcUrl("postgres", name);
    return Database.open(new DatabaseConfig(url, "postgres", "postgres", 8));
  }

  private static EmbeddedPostgres server(ExtensionContext context) {
    return context
        .getRoot()
        .getStore(ExtensionContext.Namespace.create(DatabaseExtension.class))
        .getOrComputeIfAbsent("server", key -> new Server(), Server.class)
        .postgres;
  }

  public Database database() {
    if (database == null) {
      throw new IllegalStateException("the extension is to be registered on a static field");
    }
    return database;
  }

  @Override
  public void afterAll(ExtensionContext context) {
    database().close();
  }

  /** Stopped with the last test of the JVM. */
  private static final class Server implements AutoCloseable {
    private final EmbeddedPostgres postgres;

    Server() {
      try {
        postgres = EmbeddedPostgres.builder().start();
      } catch (IOException failure) {
        throw new UncheckedIOException("cannot start PostgreSQL", failure);
      }
    }

    @Override
    public void close() throws IOException {
      postgres.close();
    }
  }
}
