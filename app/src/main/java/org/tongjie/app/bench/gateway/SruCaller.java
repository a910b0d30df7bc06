package org.tongjie.app.bench.gateway;

import java.io.IOException;
import java.io.InputStream;
import java.net.HttpURLConnection;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/** Asks SRU for the first records in MARCXML, over a connection that stays open. */
final class SruCaller implements Caller {
  private static final int OK = 200;
  private static final int PATIENCE_MILLIS = 30_000;
  private static final String RECORD = "recordData>";

  private final String address;

  /**
   * A client of one database.
   *
   * @param address up to the question mark
   */
  SruCaller(String address) {
    this.address = address;
  }

  @Override
  public int call(BenchQuery query) throws IOException {
    URI uri =
        URI.create(
            address
                + "?version=1.2&operation=searchRetrieve&recordSchema=marcxml&maximumRecords="
                + RECORDS
                + "&query="
                + URLEncoder.encode(query.cql(), StandardCharsets.UTF_8));
    HttpURLConnection connection = (HttpURLConnection) uri.toURL().openConnection();
    connection.setConnectTimeout(PATIENCE_MILLIS);
    connection.setReadTimeout(PATIENCE_MILLIS);
    try (InputStream body = connection.getInputStream()) {
      String text = new String(body.readAllBytes(), StandardCharsets.UTF_8);
      if (connection.getResponseCode() != OK || text.contains("diagnostics")) {
        throw new IOException("SRU failed: " + uri + " " + text);
      }
      return occurrences(text) / 2;
    }
  }

  private static int occurrences(String text) {
    int count = 0;
    for (int at = text.indexOf(RECORD); at >= 0; at = text.indexOf(RECORD, at + 1)) {
      count++;
    }
    return count;
  }

  @Override
  public void close() {
    // the platform keeps the connection for the next caller
  }
}
