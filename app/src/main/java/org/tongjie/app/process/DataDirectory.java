package org.tongjie.app.process;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * The folder of everything one installation keeps, and the names inside it.
 *
 * <pre>
 * format             version of this layout
 * tongjie.properties settings, written by the operator
 * run/               locks and process identifiers of what runs
 * log/               logs of the program and of its parts
 * postgresql/        the bundled PostgreSQL: binaries, passwords, data
 * solr/              the bundled Solr's home
 * </pre>
 */
public final class DataDirectory {
  /** Version of the layout; a program refuses a newer one. */
  private static final int FORMAT = 1;

  private static final long MIB = 1024L * 1024L;

  /** Free room below which nothing is started: PostgreSQL's write-ahead log alone may take this. */
  private static final long LEAST_ROOM = 512 * MIB;

  private final Path root;

  private DataDirectory(Path root) {
    this.root = root;
  }

  /** The directory as it is, without touching it. */
  public static DataDirectory at(Path root) {
    return new DataDirectory(root.toAbsolutePath().normalize());
  }

  /**
   * Creates what is missing and checks that we may write and understand it.
   *
   * @throws StartException when it is not writable or of a newer layout
   */
  public static DataDirectory open(Path root) {
    DataDirectory directory = at(root);
    try {
      Files.createDirectories(directory.run());
      Files.createDirectories(directory.log());
      directory.checkFormat();
    } catch (IOException failure) {
      throw new StartException(
          "cannot write the data directory "
              + directory.root
              + " ("
              + failure
              + "): give its owner's account, or another one with --data",
          failure);
    }
    return directory;
  }

  private void checkFormat() throws IOException {
    Path file = root.resolve("format");
    if (!Files.exists(file)) {
      Files.writeString(file, FORMAT + "\n");
    }
    String found = Files.readString(file, StandardCharsets.UTF_8).strip();
    if (!found.equals(Integer.toString(FORMAT))) {
      throw new StartException(
          "the data directory "
              + root
              + " has format \""
              + found
              + "\", this program knows "
              + FORMAT
              + ": start the program that wrote it, or give another directory with --data");
    }
    if (!Files.isWritable(file)) {
      throw new StartException(
          "the data directory " + root + " is not writable: give its owner's account");
    }
  }

  /**
   * Refuses to start a part on a nearly full disk, where it would fail half-way.
   *
   * @throws StartException when less room is left than a start needs
   */
  void requireRoom() {
    try {
      long room = Files.getFileStore(root).getUsableSpace();
      if (room < LEAST_ROOM) {
        throw new StartException(
            "the disk of "
                + root
                + " is full: "
                + room / MIB
                + " MB are left, "
                + LEAST_ROOM / MIB
                + " MB are needed: make room or give another disk with --data");
      }
    } catch (IOException failure) {
      throw new StartException("cannot read the free room of " + root, failure);
    }
  }

  public Path root() {
    return root;
  }

  /** Locks and process identifiers. */
  public Path run() {
    return root.resolve("run");
  }

  /** Logs of the program and of its parts. */
  public Path log() {
    return root.resolve("log");
  }

  /** The bundled PostgreSQL's folder. */
  public Path postgresql() {
    return root.resolve("postgresql");
  }

  /** The bundled Solr's home. */
  public Path solr() {
    return root.resolve("solr");
  }

  /** Whether a folder is some installation's data directory. */
  static boolean isOne(Path folder) {
    return Files.isRegularFile(folder.resolve("format"))
        && Files.isDirectory(folder.resolve("run"));
  }
}
