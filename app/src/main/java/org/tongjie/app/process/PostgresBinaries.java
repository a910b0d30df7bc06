package org.tongjie.app.process;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import java.util.Properties;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.tukaani.xz.XZInputStream;

/** The PostgreSQL programs that come inside our class path, unpacked once per version. */
final class PostgresBinaries {
  private static final Map<String, String> ARCHIVES =
      Map.of(
          "amd64", "/postgres-linux-x86_64.txz",
          "x86_64", "/postgres-linux-x86_64.txz",
          "aarch64", "/postgres-linux-arm_64.txz");

  private static final int OWNER_EXECUTES = 0100;

  private final Path folder;
  private final String version;

  PostgresBinaries(Path postgresql) {
    this.version = bundledVersion();
    this.folder = postgresql.resolve(version);
  }

  private static String bundledVersion() {
    Properties build = new Properties();
    try (InputStream in =
        PostgresBinaries.class.getResourceAsStream("/org/tongjie/app/build.properties")) {
      if (in == null) {
        throw new StartException(
            "the build is incomplete: build.properties is missing, build again");
      }
      build.load(in);
    } catch (IOException failure) {
      throw new StartException("cannot read build.properties of the program", failure);
    }
    return build.getProperty("postgresql");
  }

  /** The major version, as a database's folder names it: 18. */
  String major() {
    return version.substring(0, version.indexOf('.'));
  }

  Path program(String name) {
    return folder.resolve("bin").resolve(name);
  }

  /** Unpacks them if that was not done, or not to the end. */
  void unpack() throws IOException {
    if (Files.isExecutable(program("postgres")) && Files.isExecutable(program("initdb"))) {
      return;
    }
    Path part = folder.resolveSibling(version + ".part");
    Trees.delete(part);
    Trees.delete(folder);
    try (InputStream archive = archive();
        TarArchiveInputStream tar = new TarArchiveInputStream(new XZInputStream(archive))) {
      for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
        unpack(tar, entry, part);
      }
    }
    Files.move(part, folder, StandardCopyOption.ATOMIC_MOVE);
  }

  private static InputStream archive() {
    String system = System.getProperty("os.name") + " " + System.getProperty("os.arch");
    String name = ARCHIVES.get(System.getProperty("os.arch"));
    if (!System.getProperty("os.name").equals("Linux") || name == null) {
      throw new StartException(
          "no PostgreSQL is bundled for "
              + system
              + " (only Linux on amd64 and aarch64): install PostgreSQL and set database.url");
    }
    InputStream archive = PostgresBinaries.class.getResourceAsStream(name);
    if (archive == null) {
      throw new StartException(
          "the bundled PostgreSQL for " + system + " is missing from the build: build again");
    }
    return archive;
  }

  private static void unpack(TarArchiveInputStream tar, TarArchiveEntry entry, Path part)
      throws IOException {
    Path target = part.resolve(entry.getName()).normalize();
    if (!target.startsWith(part)) {
      throw new IOException("entry outside the archive's folder: " + entry.getName());
    }
    if (entry.isDirectory()) {
      Files.createDirectories(target);
      return;
    }
    Files.createDirectories(target.resolveSibling("."));
    if (entry.isSymbolicLink()) {
      Files.createSymbolicLink(target, Path.of(entry.getLinkName()));
      return;
    }
    Files.copy(tar, target);
    boolean program = (entry.getMode() & OWNER_EXECUTES) != 0;
    Files.setPosixFilePermissions(
        target, PosixFilePermissions.fromString(program ? "rwxr-xr-x" : "rw-r--r--"));
  }
}
