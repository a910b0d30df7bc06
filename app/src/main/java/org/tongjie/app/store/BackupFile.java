package org.tongjie.app.store;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

/** A backup opened for reading. */
final class BackupFile implements AutoCloseable {
  private static final int BUFFER = 1 << 16;

  private final Path path;
  private final ZipFile zip;
  private final BackupManifest manifest;

  private BackupFile(Path path, ZipFile zip, BackupManifest manifest) {
    this.path = path;
    this.zip = zip;
    this.manifest = manifest;
  }

  /**
   * Opens it and reads its table of contents.
   *
   * @throws BackupException when it is no backup of ours, or not readable
   */
  static BackupFile open(Path path) {
    ZipFile zip = null;
    try {
      zip = new ZipFile(path.toFile());
      try (InputStream in = entry(zip, BackupManifest.ENTRY);
          Reader reader = new InputStreamReader(in, StandardCharsets.UTF_8)) {
        return new BackupFile(path, zip, BackupManifest.read(reader));
      }
    } catch (IOException | BackupException failure) {
      closeQuietly(zip, failure);
      throw switch (failure) {
        case BackupException known -> known;
        case NoSuchFileException missing ->
            new BackupException("there is no file " + path, missing);
        case FileNotFoundException missing ->
            new BackupException("there is no file " + path, missing);
        case ZipException noBackup ->
            new BackupException(
                path
                    + (Files.isRegularFile(path)
                        ? " is not a backup of Tongjie, or it is cut off: "
                        : " is not a file: ")
                    + noBackup.getMessage(),
                noBackup);
        default -> new BackupException("cannot read " + path + ": " + failure, failure);
      };
    }
  }

  private static void closeQuietly(@org.jspecify.annotations.Nullable ZipFile zip, Exception why) {
    if (zip != null) {
      try {
        zip.close();
      } catch (IOException second) {
        why.addSuppressed(second);
      }
    }
  }

  private static InputStream entry(ZipFile zip, String name) throws IOException {
    ZipEntry entry = zip.getEntry(name);
    if (entry == null) {
      throw new ZipException("it has no " + name);
    }
    return zip.getInputStream(entry);
  }

  BackupManifest manifest() {
    return manifest;
  }

  InputStream rows(BackupManifest.Table table) throws IOException {
    return entry(zip, table.entry());
  }

  /**
   * Reads everything once and compares checksums, before anything is changed anywhere.
   *
   * @throws BackupException when an entry is missing or damaged
   */
  void verify() {
    for (BackupManifest.Table table : manifest.tables()) {
      MessageDigest digest = RowMeter.sha256Digest();
      byte[] buffer = new byte[BUFFER];
      try (InputStream in = rows(table)) {
        for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
          digest.update(buffer, 0, read);
        }
      } catch (IOException damaged) {
        throw new BackupException(
            "the backup " + path + " is damaged in " + table.entry() + ": " + damaged, damaged);
      }
      if (!HexFormat.of().formatHex(digest.digest()).equals(table.sha256())) {
        throw new BackupException(
            "the backup " + path + " is damaged: the checksum of " + table.entry() + " differs");
      }
    }
  }

  @Override
  public void close() {
    try {
      zip.close();
    } catch (IOException failure) {
      throw new BackupException("cannot close " + path, failure);
    }
  }
}
