package org.tongjie.app.bench.crash;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.tongjie.broker.work.Checkpoint;
import org.tongjie.catalog.store.DatabaseConfig;

/** A broker's process, to be killed. */
final class CrashVictim implements AutoCloseable {
  private final Process process;
  private final BlockingQueue<String> lines = new LinkedBlockingQueue<>();

  private CrashVictim(Process process) {
    this.process = process;
    Thread.ofVirtual().name("crash-broker-output").start(this::read);
  }

  /** Starts a broker that stops at its so many-th passing of this point. */
  static CrashVictim start(Path regionFile, DatabaseConfig database, Checkpoint point, int passings)
      throws IOException {
    List<String> command =
        List.of(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-Xmx256m",
            "-XX:TieredStopAtLevel=1",
            "-XX:+UseSerialGC",
            "-cp",
            System.getProperty("java.class.path"),
            CrashBroker.class.getName(),
            regionFile.toString(),
            database.url(),
            database.user(),
            "broker-" + System.nanoTime(),
            point.name(),
            Integer.toString(passings));
    ProcessBuilder builder = new ProcessBuilder(command);
    builder.environment().put(CrashBroker.PASSWORD, database.password());
    builder.redirectError(ProcessBuilder.Redirect.appendTo(log(regionFile)));
    return new CrashVictim(builder.start());
  }

  static File log(Path regionFile) {
    return regionFile.resolveSibling("brokers.log").toFile();
  }

  private void read() {
    try (BufferedReader reader =
        new BufferedReader(
            new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
      String line = reader.readLine();
      while (line != null) {
        lines.add(line);
        line = reader.readLine();
      }
    } catch (IOException e) {
      lines.add("output ended: " + e.getMessage());
    }
  }

  /** The next line that begins so, or null when none comes in time. */
  @Nullable String next(String beginning, long seconds) throws InterruptedException {
    long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(seconds);
    long left = end - System.nanoTime();
    while (left > 0) {
      String line = lines.poll(left, TimeUnit.NANOSECONDS);
      if (line != null && line.startsWith(beginning)) {
        return line;
      }
      left = end - System.nanoTime();
    }
    return null;
  }

  /** Kills it as kill -9 does. */
  @Override
  public void close() {
    process.destroyForcibly();
    try {
      process.waitFor(10, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
