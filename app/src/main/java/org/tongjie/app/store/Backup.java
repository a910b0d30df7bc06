package org.tongjie.app.store;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.LongConsumer;
import java.util.stream.Collectors;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.postgresql.PGConnection;
import org.tongjie.catalog.store.DatabaseConfig;
import org.tongjie.catalog.store.StoreException;

/**
 * Writes all rows of the catalogue, as they stand at one moment, into one file that any later
 * PostgreSQL takes back. The index is not in it: it is made from the rows.
 *
 * <pre>ZIP --> tables/NAME (COPY text) ..., manifest.properties</pre>
 */
public final class Backup {
  private static final int BUFFER = 1 << 16;

  private final DatabaseConfig config;

  public Backup(DatabaseConfig config) {
    this.config = config;
  }

  /**
   * What a backup holds.
   *
   * @param rows of all tables
   * @param bytes of the file
   */
  public record Written(long rows, long bytes, String schema) {}

  /** Rows to write, as estimated; for a progress display. */
  public long estimatedRows() {
    try (Connection connection = connect()) {
      Schema schema = new Schema(connection);
      long rows = 0;
      for (String table : schema.tables()) {
        rows += schema.estimatedRows(table);
      }
      return rows;
    } catch (SQLException failure) {
      throw StoreException.of("cannot count the rows to back up", failure);
    }
  }

  /**
   * Writes the file under another name first, so that only a complete one bears its own.
   *
   * @param progress told the rows written so far, now and then
   * @throws BackupException when the file exists or cannot be written
   * @throws StoreException when the database cannot be read
   */
  public Written write(Path file, LongConsumer progress) {
    if (Files.exists(file)) {
      throw new BackupException(
          file + " exists already: give another name, nothing is overwritten");
    }
    Path part = file.resolveSibling(file.getFileName() + ".part");
    try (Connection connection = connect()) {
      BackupManifest manifest = write(connection, part, progress);
      Files.move(part, file, StandardCopyOption.ATOMIC_MOVE);
      return new Written(manifest.rows(), Files.size(file), manifest.schema());
    } catch (IOException failure) {
      throw new BackupException("cannot write the backup " + part + ": " + failure, failure);
    } catch (SQLException failure) {
      throw StoreException.of("cannot read the database for the backup", failure);
    }
  }

  private Connection connect() throws SQLException {
    return DriverManager.getConnection(config.url(), config.user(), config.password());
  }

  private static BackupManifest write(Connection connection, Path part, LongConsumer progress)
      throws IOException, SQLException {
    connection.setAutoCommit(false);
    try (Statement statement = connection.createStatement()) {
      statement.execute("set transaction isolation level repeatable read, read only");
    }
    Schema schema = new Schema(connection);
    try (OutputStream bytes = new BufferedOutputStream(Files.newOutputStream(part), BUFFER);
        ZipOutputStream zip = new ZipOutputStream(bytes, StandardCharsets.UTF_8)) {
      zip.setLevel(Deflater.BEST_SPEED);
      List<BackupManifest.Table> tables = new ArrayList<>();
      long rows = 0;
      for (String name : schema.tables()) {
        long before = rows;
        RowMeter meter = new RowMeter(zip, written -> progress.accept(before + written));
        tables.add(copyOut(connection, name, schema.columns(name), meter));
        rows += meter.rows();
      }
      BackupManifest manifest =
          new BackupManifest(schema.version(), Instant.now(), tables, schema.sequences());
      zip.putNextEntry(new ZipEntry(BackupManifest.ENTRY));
      Writer writer = new OutputStreamWriter(zip, StandardCharsets.UTF_8);
      manifest.write(writer);
      writer.flush();
      zip.closeEntry();
      return manifest;
    }
  }

  private static BackupManifest.Table copyOut(
      Connection connection, String name, List<String> columns, RowMeter meter)
      throws IOException, SQLException {
    meter.zip().putNextEntry(new ZipEntry("tables/" + name));
    String copy = "copy " + Schema.quoted(name) + " (" + list(columns) + ") to stdout";
    connection.unwrap(PGConnection.class).getCopyAPI().copyOut(copy, meter);
    meter.zip().closeEntry();
    return new BackupManifest.Table(name, columns, meter.rows(), meter.sha256());
  }

  static String list(List<String> columns) {
    return columns.stream().map(Schema::quoted).collect(Collectors.joining(", "));
  }
}
