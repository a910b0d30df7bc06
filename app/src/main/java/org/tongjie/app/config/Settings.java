package org.tongjie.app.config;

import java.net.InetAddress;
import java.nio.file.Path;
import java.util.List;

/**
 * The checked settings of one installation.
 *
 * @param home the program's own folder, where the build puts its parts
 * @param dataDir absolute path of everything that is kept
 * @param registerLibraries whether a load may add a library that is not known yet
 * @param effective each setting's name, value and origin, one line each, secrets left out
 */
public record Settings(
    Path home,
    Path dataDir,
    HttpSettings http,
    GatewaySettings gateway,
    SolrSettings solr,
    DatabaseSettings database,
    NoticeSettings notices,
    boolean registerLibraries,
    List<String> effective) {
  public Settings {
    effective = List.copyOf(effective);
  }

  /** The same settings with everything that listens on any free port of this machine alone. */
  public Settings onFreePorts() {
    HttpSettings own = new HttpSettings(InetAddress.getLoopbackAddress(), 0);
    return new Settings(
        home, dataDir, own, gateway.at(own), solr, database, notices, registerLibraries, effective);
  }
}
