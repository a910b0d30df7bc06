package org.tongjie.app.process;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * The bundled Solr's folder. All in it can be made again from the database, so a home that Solr
 * refuses, as ZooKeeper does with a log cut short by a full disk, is replaced by an empty one.
 */
record SolrHome(Path folder) {
  /** Whether a Solr has run here before. */
  boolean isUsed() {
    return Files.exists(folder.resolve("zoo_data"));
  }

  void putAside() throws IOException {
    Trees.delete(aside());
    Files.move(folder, aside());
  }

  void takeBack() throws IOException {
    Trees.delete(folder);
    Files.move(aside(), folder);
  }

  void forgetAside() throws IOException {
    Trees.delete(aside());
  }

  private Path aside() {
    return folder.resolveSibling(folder.getFileName() + ".damaged");
  }

  /** The collections that have a part here. */
  Set<String> collections() throws IOException {
    Set<String> collections = new TreeSet<>();
    try (Stream<Path> folders = Files.list(folder)) {
      for (Path core : folders.map(each -> each.resolve("core.properties")).toList()) {
        if (Files.exists(core)) {
          Properties properties = new Properties();
          try (Reader reader = Files.newBufferedReader(core)) {
            properties.load(reader);
          }
          collections.add(properties.getProperty("collection", ""));
        }
      }
    }
    collections.remove("");
    return collections;
  }
}
