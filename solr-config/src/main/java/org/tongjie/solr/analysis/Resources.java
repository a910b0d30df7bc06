package org.tongjie.solr.analysis;

import java.io.BufferedReader;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Objects;

/** The tables packed beside these classes. */
final class Resources {
  private Resources() {}

  static BufferedReader open(String name) {
    InputStream table = Resources.class.getResourceAsStream(name);
    Objects.requireNonNull(table, name);
    return new BufferedReader(new InputStreamReader(table, StandardCharsets.UTF_8));
  }
}
