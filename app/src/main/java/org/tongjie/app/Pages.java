package org.tongjie.app;

import org.tongjie.app.command.PageServer;
import org.tongjie.app.config.Settings;
import org.tongjie.app.process.Services;
import org.tongjie.catalog.store.Database;

/** The parts behind the pages, joined. */
final class Pages implements PageServer {
  private final Database database;
  private final int port;

  private Pages(Database database, int port) {
    this.database = database;
    this.port = port;
  }

  static PageServer open(Settings settings, Services services) {
    return new Pages(Database.open(services.database()), settings.http().port());
  }

  @Override
  public int port() {
    return port;
  }

  @Override
  public void close() {
    database.close();
  }
}
