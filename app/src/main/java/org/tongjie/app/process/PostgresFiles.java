package org.tongjie.app.process;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** The bundled PostgreSQL's own files: its data, its configuration and its passwords. */
final class PostgresFiles {
  /** The superuser, used only to create the application's role and database. */
  static final String ADMINISTRATOR = "tongjie_admin";

  private static final int PASSWORD_BYTES = 32;
  private static final long MIB = 1024L * 1024L;

  private final Path folder;
  private final PostgresBinaries binaries;
  private final Unprivileged unprivileged;

  PostgresFiles(Path folder, PostgresBinaries binaries, Unprivileged unprivileged) {
    this.folder = folder;
    this.binaries = binaries;
    this.unprivileged = unprivileged;
  }

  Path data() {
    return folder.resolve("data");
  }

  /** Creates the database's files if there are none yet; a half-made set is made again. */
  void create(LogFile log) throws IOException {
    if (Files.exists(data())) {
      requireSameVersion();
      unprivileged.handOver(folder);
      return;
    }
    Path part = folder.resolve("data.part");
    Trees.delete(part);
    password("admin");
    unprivileged.handOver(folder);
    initialise(part, log);
    Files.move(part, data(), StandardCopyOption.ATOMIC_MOVE);
  }

  private void requireSameVersion() throws IOException {
    String version = Files.readString(data().resolve("PG_VERSION")).strip();
    if (!version.equals(binaries.major())) {
      throw new StartException(
          data()
              + " holds a database of PostgreSQL "
              + version
              + ", this program brings "
              + binaries.major()
              + ": make a backup with the program that wrote it and restore that here");
    }
  }

  private void initialise(Path target, LogFile log) throws IOException {
    List<String> command = new ArrayList<>(unprivileged.prefix());
    command.add(binaries.program("initdb").toString());
    command.addAll(List.of("--pgdata=" + target, "--username=" + ADMINISTRATOR));
    command.addAll(List.of("--pwfile=" + passwordFile("admin"), "--auth=scram-sha-256"));
    command.addAll(List.of("--encoding=UTF8", "--locale=C", "--locale-provider=builtin"));
    command.addAll(List.of("--builtin-locale=C.UTF-8", "--data-checksums"));
    long from = log.prepare();
    Process initdb =
        new ProcessBuilder(command)
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.appendTo(log.path().toFile()))
            .start();
    try {
      if (!initdb.waitFor(5, TimeUnit.MINUTES) || initdb.exitValue() != 0) {
        throw new StartException("cannot create the database in " + folder + ":" + log.tail(from));
      }
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new StartException("interrupted while creating the database", interrupted);
    } finally {
      initdb.destroyForcibly();
    }
  }

  /** The password of a role, made up at first use and kept readable by its owner alone. */
  String password(String role) throws IOException {
    Path file = passwordFile(role);
    if (!Files.exists(file)) {
      byte[] random = new byte[PASSWORD_BYTES];
      new SecureRandom().nextBytes(random);
      Path part = file.resolveSibling(file.getFileName() + ".part");
      Files.deleteIfExists(part);
      Files.createFile(
          part, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
      Files.writeString(
          part, Base64.getUrlEncoder().withoutPadding().encodeToString(random) + "\n");
      Files.move(part, file, StandardCopyOption.ATOMIC_MOVE);
    }
    return Files.readString(file).strip();
  }

  private Path passwordFile(String role) {
    return folder.resolve(role + ".password");
  }

  /** Writes the configuration for this start. */
  void configure(int port) throws IOException {
    Files.writeString(
        data().resolve("pg_hba.conf"),
        """
        # Written by Tongjie at every start.
        host all all 127.0.0.1/32 scram-sha-256
        """);
    Files.writeString(data().resolve("postgresql.conf"), configuration(port));
  }

  /**
   * Durable settings for a small machine that also runs Solr and loads in bulk: little memory kept
   * for itself, rare and spread checkpoints.
   */
  private String configuration(int port) {
    long memory = machineMemory() / MIB;
    long buffers = Math.clamp(memory / 16, 128, 2048);
    return """
    # Written by Tongjie at every start: put own settings into ../postgresql.local.conf
    listen_addresses = '127.0.0.1'
    port = %d
    unix_socket_directories = ''
    password_encryption = 'scram-sha-256'
    max_connections = 60
    fsync = on
    synchronous_commit = on
    full_page_writes = on
    shared_buffers = %dMB
    effective_cache_size = %dMB
    work_mem = 16MB
    maintenance_work_mem = %dMB
    wal_compression = on
    min_wal_size = 256MB
    max_wal_size = 2GB
    wal_level = minimal
    max_wal_senders = 0
    checkpoint_timeout = 15min
    checkpoint_completion_target = 0.9
    random_page_cost = 1.1
    max_parallel_workers_per_gather = 0
    max_parallel_maintenance_workers = 0
    jit = off
    log_checkpoints = off
    log_line_prefix = '%%m [%%p] '
    timezone = 'UTC'
    log_timezone = 'UTC'
    include_if_exists = '../postgresql.local.conf'
    """
        .formatted(port, buffers, memory / 2, Math.min(256, buffers));
  }

  private static long machineMemory() {
    return ManagementFactory.getOperatingSystemMXBean()
            instanceof com.sun.management.OperatingSystemMXBean machine
        ? machine.getTotalMemorySize()
        : 4096 * MIB;
  }
}
