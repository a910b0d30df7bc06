package org.tongjie.app.process;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

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
}
