package org.tongjie.catalog.store;

/**
 * How to reach the database.
 *
 * @param url JDBC URL, jdbc:postgresql://host:port/name
 * @param poolSize connections kept, at least 2
 */
public record DatabaseConfig(String url, String user, String password, int poolSize) {

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
