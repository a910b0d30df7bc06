package org.tongjie.app.bench.gateway;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.tongjie.app.process.Await;

/** A Zebra of our own on 127.0.0.1, over the same records, for comparison. */
final class Zebra implements AutoCloseable {
  private static final Path PROGRAM = Path.of("/usr/bin/zebrasrv");
  private static final Path INDEXER = Path.of("/usr/bin/zebraidx");
  private static final Duration PATIENCE = Duration.ofMinutes(10);
  private static final Duration START = Duration.ofSeconds(20);
  private static final Duration PAUSE = Duration.ofMillis(50);
  private static final List<String> FILES = List.of("zebra.cfg", "peer.abs", "yazserver.xml");

  private final Process server;
  private final int port;

  private Zebra(Process server, int port) {
    this.server = server;
    this.port = port;
  }

  /** Whether it is installed. */
  static boolean isInstalled() {
    return Files.isExecutable(PROGRAM) && Files.isExecutable(INDEXER);
  }

  /**
   * Indexes a file of MARC records and serves it.
   *
   * @param folder an empty folder of its own
   */
  static Zebra start(Path folder, Path records, int port) throws IOException {
    Files.createDirectories(folder.resolve("register"));
    Files.createDirectories(folder.resolve("lock"));
    for (String file : FILES) {
      Files.writeString(folder.resolve(file), configuration(file, folder, port));
    }
    run(folder, INDEXER.toString(), "-v", "warn", "-c", "zebra.cfg", "init");
    run(folder, INDEXER.toString(), "-v", "warn", "-c", "zebra.cfg", "update", records.toString());
    Process server =
        process(folder, List.of(PROGRAM.toString(), "-v", "none", "-f", "yazserver.xml")).start();
    Zebra zebra = new Zebra(server, port);
    zebra.awaitPort();
    return zebra;
  }

  private static String configuration(String file, Path folder, int port) throws IOException {
    try (InputStream template = Zebra.class.getResourceAsStream("zebra/" + file)) {
      if (template == null) {
        throw new IllegalStateException("the program lacks its file " + file);
      }
      return new String(template.readAllBytes(), StandardCharsets.UTF_8)
          .replace("@folder@", folder.toString())
          .replace("@modules@", modules().toString())
          .replace("@port@", Integer.toString(port));
    }
  }

  /** Debian puts Zebra's record filters under the folder of the machine's architecture. */
  private static Path modules() throws IOException {
    try (Stream<Path> folders = Files.list(Path.of("/usr/lib"))) {
      return folders
          .map(folder -> folder.resolve("idzebra-2.0/modules"))
          .filter(Files::isDirectory)
          .findFirst()
          .orElseThrow(
              () -> new IOException("Zebra's modules are missing: install libidzebra-2.0-modules"));
    }
  }

  private static ProcessBuilder process(Path folder, List<String> words) {
    return new ProcessBuilder(new ArrayList<>(words))
        .directory(folder.toFile())
        .redirectErrorStream(true)
        .redirectOutput(ProcessBuilder.Redirect.appendTo(folder.resolve("zebra.log").toFile()));
  }

  private static void run(Path folder, String... words) throws IOException {
    Process process = process(folder, List.of(words)).start();
    try {
      if (!process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS) || process.exitValue() != 0) {
        throw new IOException("zebraidx failed: see " + folder.resolve("zebra.log"));
      }
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new IOException("interrupted while Zebra was indexing", interrupted);
    } finally {
      process.destroyForcibly();
    }
  }

  private void awaitPort() throws IOException {
    boolean listens =
        Await.until(START, PAUSE, () -> !server.isAlive() || listens()) && server.isAlive();
    if (!listens) {
      close();
      throw new IOException("Zebra does not listen on port " + port);
    }
  }

  private boolean listens() {
    try (Socket socket = new Socket()) {
      socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 1_000);
      return true;
    } catch (IOException notYet) {
      return false;
    }
  }

  int port() {
    return port;
  }

  /** Ends it with the process it has for each connection. */
  @Override
  public void close() {
    server.descendants().forEach(ProcessHandle::destroy);
    server.destroy();
  }
}
