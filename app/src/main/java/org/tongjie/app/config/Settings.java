package org.tongjie.app.config;

import java.nio.file.Path;
import java.util.List;

/**
 * The checked settings of one installation.
 *
 * @param home the program's own folder, where the build puts its parts
 * @param dataDir absolute path of everything that is kept
 * @param z3950Port 0 for any free one
 * @param registerLibraries whether a load may add a library that is not known yet
 * @param effective each setting's name, value and origin, one line each, secrets left out
 */
public record Settings(
    Path home,
    Path dataDir,
    HttpSettings http,
    int z3950Port,
    SolrSettings solr,
    DatabaseSettings database,
    boolean registerLibraries,
    List<String> effective) {
  public Settings {
    effective = List.copyOf(effective);
  }

  /** The same settings with pages elsewhere. */
  public Settings with(HttpSettings other) {
    return new Settings(
        home, dataDir, other, z3950Port, solr, database, registerLibraries, effective);
  }
}
