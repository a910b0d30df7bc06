package org.tongjie.catalog.store;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import com.zaxxer.hikari.pool.HikariPool;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.MigrationInfo;

/** The PostgreSQL database: its connections and the one ordered history of its schema. */
public final class Database implements AutoCloseable {
  private static final Duration CONNECT_TIMEOUT = Duration.ofSeconds(15);

  private final HikariDataSource pool;
  private final String schema;

  private Database(HikariDataSource pool, String schema) {
    this.pool = pool;
    this.schema = schema;
  }

  /**
   * Connects and brings the schema up to date.
   *
   * @throws StoreException when the database cannot be reached, or its schema is newer than this
   *     program
   */
  public static Database open(DatabaseConfig config) {
    HikariDataSource pool = connect(config);
    try {
      migrate(pool, config);
      return new Database(pool, config.schema());
    } catch (StoreException failure) {
      pool.close();
      throw failure;
    }
  }

  private static HikariDataSource connect(DatabaseConfig config) {
    HikariConfig hikari = new HikariConfig();
    hikari.setJdbcUrl(config.url());
    hikari.setUsername(config.user());
    hikari.setPassword(config.password());
    hikari.setSchema(config.schema());
    hikari.setMaximumPoolSize(Math.max(2, config.poolSize()));
    hikari.setMinimumIdle(1);
    hikari.setConnectionTimeout(CONNECT_TIMEOUT.toMillis());
    hikari.setInitializationFailTimeout(CONNECT_TIMEOUT.toMillis());
    hikari.setPoolName("database");
    hikari.addDataSourceProperty("ApplicationName", "tongjie");
    hikari.addDataSourceProperty("tcpKeepAlive", "true");
    hikari.addDataSourceProperty("connectTimeout", "10");
    hikari.addDataSourceProperty("reWriteBatchedInserts", "true");
    hikari.addDataSourceProperty("prepareThreshold", "2");
    try {
      return new HikariDataSource(hikari);
    } catch (HikariPool.PoolInitializationException failure) {
      throw new StoreException(
          "cannot reach the database at " + config.url() + ": " + rootMessage(failure), failure);
    }
  }

  private static void migrate(DataSource dataSource, DatabaseConfig config) {
    Flyway flyway =
        Flyway.configure()
            .dataSource(dataSource)
            .schemas(config.schema())
            .locations("classpath:db/migration")
            .validateOnMigrate(true)
            .load();
    try {
      refuseNewerSchema(flyway, config.url());
      flyway.migrate();
    } catch (FlywayException failure) {
      throw new StoreException(
          "cannot bring the schema of " + config.url() + " up to date: " + failure.getMessage(),
          failure);
    }
  }

  private static void refuseNewerSchema(Flyway flyway, String url) {
    for (MigrationInfo applied : flyway.info().applied()) {
      if (applied.getState().isResolved() || applied.getVersion() == null) {
        continue;
      }
      throw new StoreException(
          "the database at "
              + url
              + " has schema version "
              + applied.getVersion()
              + ", newer than this program knows: start the newer program, or restore a backup");
    }
  }

  private static String rootMessage(Throwable failure) {
    Throwable root = failure;
    while (root.getCause() != null) {
      root = root.getCause();
    }
    return String.valueOf(root.getMessage());
  }

  /** A pooled connection; the caller closes it. */
  public Connection connection() throws SQLException {
    return pool.getConnection();
  }

  public DataSource dataSource() {
    return pool;
  }

  /** Drops all tables of a schema that was made for a measurement; the public one is refused. */
  public void dropSchema() {
    if (schema.equals("public")) {
      throw new IllegalArgumentException("the public schema is not for measurements");
    }
    try (Connection connection = connection();
        Statement statement = connection.createStatement()) {
      statement.execute("drop schema " + statement.enquoteIdentifier(schema, true) + " cascade");
    } catch (SQLException failure) {
      throw StoreException.of("cannot drop schema " + schema, failure);
    }
  }

  @Override
  public void close() {
    pool.close();
  }
}
