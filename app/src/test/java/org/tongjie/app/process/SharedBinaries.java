package org.tongjie.app.process;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * PostgreSQL's programs unpacked once for all tests, which link to them: unpacking takes seconds.
 */
public final class SharedBinaries {
  private static final Path FOLDER = Path.of("target/test-postgresql").toAbsolutePath();

  private SharedBinaries() {}

  /** Puts them into a data directory that has none yet. */
  public static void into(Path data) {
    try {
      Files.createDirectories(FOLDER);
      new PostgresBinaries(FOLDER).unpack();
      Path postgresql = Files.createDirectories(data.resolve("postgresql"));
      try (var versions = Files.newDirectoryStream(FOLDER)) {
        for (Path version : versions) {
          Files.createSymbolicLink(postgresql.resolve(version.getFileName()), version);
        }
      }
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  /** Takes the links away again, so that what is deleted afterwards is the data directory's own. */
  public static void outOf(Path data) {
    try (var files = Files.newDirectoryStream(data.resolve("postgresql"), Files::isSymbolicLink)) {
      for (Path link : files) {
        Files.delete(link);
      }
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }
}
