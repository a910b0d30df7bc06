package org.tongjie.app.config;

/** Which PostgreSQL holds the records. */
public sealed interface DatabaseSettings {
  /** Connections one process keeps. */
  int connections();

  /**
   * The PostgreSQL that comes with Tongjie, a child process on 127.0.0.1.
   *
   * @param port 0 for any free one
   */
  record Bundled(int port, int connections) implements DatabaseSettings {}

  /**
   * A PostgreSQL that others run.
   *
   * @param url JDBC address without password
   */
  record Outside(String url, String user, Secret password, int connections)
      implements DatabaseSettings {}
}
