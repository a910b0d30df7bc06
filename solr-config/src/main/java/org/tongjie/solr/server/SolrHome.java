package org.tongjie.solr.server;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Objects;

/**
 * The directory the bundled server lives in: its settings, which are written anew at each start,
 * and its data.
 *
 * @param directory absolute path
 */
record SolrHome(Path directory) {
  /** The only address the server and its ZooKeeper listen on. */
  static final String ADDRESS = "127.0.0.1";

  /** Writes the settings files and points Solr, ZooKeeper and Log4j at them. */
  void prepare(int port, int zooKeeperPort) throws IOException {
    Files.createDirectories(directory.resolve("logs"));
    copy("solr.xml");
    copy("log4j2.xml");
    Files.writeString(directory.resolve("zoo.cfg"), zooKeeperSettings(zooKeeperPort));
    System.setProperty("solr.solr.home", directory.toString());
    System.setProperty("solr.log.dir", directory.resolve("logs").toString());
    System.setProperty("solr.port.listen", Integer.toString(port));
    System.setProperty("zkRun", "true");
    System.setProperty("log4j2.configurationFile", directory.resolve("log4j2.xml").toString());
    System.setProperty("log4j2.disableJmx", "true");
  }

  /** ZooKeeper's admin server would listen on every address at 8080: it stays off. */
  private static String zooKeeperSettings(int port) {
    return """
    tickTime=2000
    clientPort=%d
    clientPortAddress=%s
    admin.enableServer=false
    autopurge.snapRetainCount=3
    autopurge.purgeInterval=24
    """
        .formatted(port, ADDRESS);
  }

  private void copy(String name) throws IOException {
    try (InputStream settings = SolrHome.class.getResourceAsStream(name)) {
      Files.copy(
          Objects.requireNonNull(settings, name),
          directory.resolve(name),
          StandardCopyOption.REPLACE_EXISTING);
    }
  }
}
