package org.tongjie.catalog.index;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;

/**
 * The bundled search server as a child process, one for all test classes of a JVM, stopped and
 * removed with it. Its class path is the system property {@code solr.lib}.
 *
 * <pre>{@code @RegisterExtension static final SolrExtension SOLR = new SolrExtension();}</pre>
 */
public final class SolrExtension implements BeforeAllCallback {
  private static final Namespace NAMESPACE = Namespace.create(SolrExtension.class);
  private static final int STOP_SECONDS = 30;

  private @Nullable RunningSolr running;

  @Override
  public void beforeAll(ExtensionContext context) {
    running =
        context
            .getRoot()
            .getStore(NAMESPACE)
            .getOrComputeIfAbsent("solr", _ -> RunningSolr.start(), RunningSolr.class);
  }

  /** Base address, as {@link CatalogIndex#at} wants it. */
  public URI url() {
    return Objects.requireNonNull(running).url;
  }

  /** A client of its own for the caller to close. */
  public CatalogIndex index() {
    return CatalogIndex.at(List.of(url()));
  }

  private static final class RunningSolr implements AutoCloseable {
    private final Process process;
    private final Path home;
    private final URI url;

    private RunningSolr(Process process, Path home, URI url) {
      this.process = process;
      this.home = home;
      this.url = url;
    }

    static RunningSolr start() {
      try {
        Path home = Files.createTempDirectory("tongjie-solr");
        int port = freePort();
        Process process = command(home, port, freePort()).start();
        awaitReady(process, home);
        return new RunningSolr(process, home, URI.create("http://127.0.0.1:" + port + "/solr"));
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }

    private static ProcessBuilder command(Path home, int port, int zooKeeperPort) {
      return new ProcessBuilder(
              Path.of(System.getProperty("java.home"), "bin", "java").toString(),
              "-Xmx512m",
              "--enable-native-access=ALL-UNNAMED",
              "-cp",
              Path.of(Objects.requireNonNull(System.getProperty("solr.lib"), "solr.lib"), "*")
                  .toString(),
              "org.tongjie.solr.server.SolrServer",
              home.toString(),
              Integer.toString(port),
              Integer.toString(zooKeeperPort),
              Long.toString(ProcessHandle.current().pid()))
          .redirectError(home.resolve("stderr.log").toFile());
    }

    private static void awaitReady(Process process, Path home) throws IOException {
      try (BufferedReader output = process.inputReader()) {
        String line = output.readLine();
        while (line != null && !line.startsWith("ready")) {
          line = output.readLine();
        }
        if (line == null) {
          throw new IOException(
              "the search server did not start: " + Files.readString(home.resolve("stderr.log")));
        }
      }
    }

    private static int freePort() throws IOException {
      try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
        return socket.getLocalPort();
      }
    }

    @Override
    public void close() throws IOException {
      process.destroy();
      try {
        if (!process.waitFor(STOP_SECONDS, TimeUnit.SECONDS)) {
          process.destroyForcibly();
        }
      } catch (InterruptedException e) {
        process.destroyForcibly();
        Thread.currentThread().interrupt();
      }
      process.onExit().join();
      Files.walkFileTree(home, new Removal());
    }
  }

  /** Removes a directory with all that is in it. */
  private static final class Removal extends SimpleFileVisitor<Path> {
    @Override
    public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
      Files.delete(file);
      return FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult postVisitDirectory(Path directory, @Nullable IOException fault)
        throws IOException {
      Files.delete(directory);
      return FileVisitResult.CONTINUE;
    }
  }
}
