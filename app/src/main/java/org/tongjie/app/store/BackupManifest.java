package org.tongjie.app.store;

import java.io.IOException;
import java.io.Reader;
import java.io.Writer;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.TreeSet;

/**
 * The table of contents of a backup, its entry {@value #ENTRY}: properties, one group a table and
 * one line a sequence.
 *
 * @param schema version of the database's schema, as Flyway counts
 */
record BackupManifest(
    String schema, Instant created, List<Table> tables, List<Sequence> sequences) {
  static final String ENTRY = "manifest.properties";

  /** Version of the backup's own layout; a newer one is refused. */
  private static final String FORMAT = "1";

  BackupManifest {
    tables = List.copyOf(tables);
    sequences = List.copyOf(sequences);
  }

  /**
   * One table's rows, in PostgreSQL's COPY text format, UTF-8.
   *
   * @param sha256 of the uncompressed entry, in hexadecimal
   */
  record Table(String name, List<String> columns, long rows, String sha256) {
    Table {
      columns = List.copyOf(columns);
    }

    String entry() {
      return "tables/" + name;
    }
  }

  /**
   * Where a sequence stands.
   *
   * @param called whether {@code last} was given out already
   */
  record Sequence(String name, long last, boolean called) {}

  long rows() {
    return tables.stream().mapToLong(Table::rows).sum();
  }

  void write(Writer out) throws IOException {
    Properties lines = new Properties();
    lines.setProperty("format", FORMAT);
    lines.setProperty("schema", schema);
    lines.setProperty("created", created.toString());
    for (Table table : tables) {
      String prefix = "table." + table.name + ".";
      lines.setProperty(prefix + "columns", String.join(",", table.columns));
      lines.setProperty(prefix + "rows", Long.toString(table.rows));
      lines.setProperty(prefix + "sha256", table.sha256);
    }
    for (Sequence sequence : sequences) {
      lines.setProperty("sequence." + sequence.name, sequence.last + " " + sequence.called);
    }
    lines.store(out, "Backup of Tongjie");
  }

  /**
   * Reads it back.
   *
   * @throws BackupException when it is of a newer layout or not complete
   */
  static BackupManifest read(Reader in) throws IOException {
    Properties lines = new Properties();
    lines.load(in);
    if (!FORMAT.equals(lines.getProperty("format"))) {
      throw new BackupException(
          "the backup has layout "
              + lines.getProperty("format")
              + ", this program knows "
              + FORMAT
              + ": restore it with the program that made it, or a newer one");
    }
    List<Table> tables = new ArrayList<>();
    List<Sequence> sequences = new ArrayList<>();
    for (String key : new TreeSet<>(lines.stringPropertyNames())) {
      if (key.startsWith("table.") && key.endsWith(".columns")) {
        tables.add(table(lines, key.substring("table.".length(), key.lastIndexOf('.'))));
      } else if (key.startsWith("sequence.")) {
        String[] state = required(lines, key).split(" ", -1);
        String name = key.substring("sequence.".length());
        sequences.add(new Sequence(name, Long.parseLong(state[0]), Boolean.parseBoolean(state[1])));
      }
    }
    Instant created = Instant.parse(required(lines, "created"));
    return new BackupManifest(required(lines, "schema"), created, tables, sequences);
  }

  private static Table table(Properties lines, String name) {
    String prefix = "table." + name + ".";
    List<String> columns = List.of(required(lines, prefix + "columns").split(",", -1));
    long rows = Long.parseLong(required(lines, prefix + "rows"));
    return new Table(name, columns, rows, required(lines, prefix + "sha256"));
  }

  private static String required(Properties lines, String key) {
    String value = lines.getProperty(key);
    if (value == null) {
      throw new BackupException("the backup's table of contents is damaged: no " + key);
    }
    return value;
  }
}
