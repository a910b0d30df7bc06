package org.tongjie.app.demo.facts;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** A table of facts: one row a line, columns parted by tabs, lines beginning with # left out. */
final class FactTable {
  private FactTable() {}

  /**
   * The rows of a table.
   *
   * @param name file name without its ending
   */
  static List<Row> read(String name) {
    String resource = name + ".tsv";
    try (InputStream in = FactTable.class.getResourceAsStream(resource)) {
      if (in == null) {
        throw new IllegalStateException("the table of facts " + resource + " is not in the build");
      }
      return rows(new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8)));
    } catch (IOException failure) {
      throw new UncheckedIOException("cannot read the table of facts " + resource, failure);
    }
  }

  private static List<Row> rows(BufferedReader reader) throws IOException {
    List<Row> rows = new ArrayList<>();
    for (String line = reader.readLine(); line != null; line = reader.readLine()) {
      if (!line.isBlank() && !line.startsWith("#")) {
        rows.add(new Row(List.of(line.split("\t", -1))));
      }
    }
    return rows;
  }

  /** One row; columns left out at its end are empty. */
  record Row(List<String> columns) {

    String text(int column) {
      return column < columns.size() ? columns.get(column).strip() : "";
    }

    int number(int column) {
      return Integer.parseInt(text(column));
    }

    /** The parts of a column that lists several, parted by this separator. */
    List<String> list(int column, String separator) {
      String text = text(column);
      return text.isEmpty() ? List.of() : List.of(text.split(separator));
    }
  }
}
