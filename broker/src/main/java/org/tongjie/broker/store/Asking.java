package org.tongjie.broker.store;

import java.sql.SQLException;
import org.jdbi.v3.core.HandleCallback;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.JdbiException;
import org.jdbi.v3.core.statement.StatementExceptions;
import org.tongjie.catalog.store.Database;
import org.tongjie.catalog.store.StoreException;

/**
 * Asks a database, and tells its faults as those of a store; messages never repeat what was asked
 * with, which may be a reader's card.
 */
final class Asking {
  private final Jdbi jdbi;

  Asking(Database database) {
    this.jdbi = Jdbi.create(database.dataSource());
    jdbi.configure(
        StatementExceptions.class,
        config -> config.setMessageRendering(StatementExceptions.MessageRendering.NONE));
  }

  /**
   * An answer.
   *
   * @param doing what it is for, to stand after "cannot"
   */
  <T> T ask(String doing, HandleCallback<T, JdbiException> question) {
    try {
      return jdbi.withHandle(question);
    } catch (JdbiException failure) {
      throw fault(doing, failure);
    }
  }

  /** The same where all has to happen or nothing. */
  <T> T inTransaction(String doing, HandleCallback<T, JdbiException> question) {
    try {
      return jdbi.inTransaction(question);
    } catch (JdbiException failure) {
      throw fault(doing, failure);
    }
  }

  private static StoreException fault(String doing, JdbiException failure) {
    String state =
        failure.getCause() instanceof SQLException answer ? " (" + answer.getSQLState() + ")" : "";
    return new StoreException("cannot " + doing + state, failure);
  }
}
