package org.tongjie.catalog.store;

/**
 * How to reach the database.
 *
 * @param url JDBC URL, jdbc:postgresql://host:port/name
 * @param poolSize connections kept, at least 2
 * @param schema where the tables are
 */
public record DatabaseConfig(
    String url, String user, String password, int poolSize, String schema) {
  private static final String DEFAULT_SCHEMA = "public";

  public DatabaseConfig(String url, String user, String password, int poolSize) {
    this(url, user, password, poolSize, DEFAULT_SCHEMA);
  }

  /** The same database, other tables. */
  public DatabaseConfig inSchema(String other) {
    return new DatabaseConfig(url, user, password, poolSize, other);
  }

  @Override
  public String toString() {
    return "DatabaseConfig[url="
        + url
        + ", user="
        + user
        + ", password=***, pool="
        + poolSize
        + "]";
  }
}
