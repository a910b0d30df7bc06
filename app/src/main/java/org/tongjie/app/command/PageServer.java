package org.tongjie.app.command;

import java.util.Optional;
import org.tongjie.app.config.Settings;
import org.tongjie.app.part.LendingRun;
import org.tongjie.app.process.Services;

/** The running web server, as far as {@code tongjie up} knows it. */
public interface PageServer {
  /** Opens a web server that answers when this returns. */
  interface Opener {
    /**
     * Opens it.
     *
     * @throws org.tongjie.app.process.StartException when it cannot listen
     */
    PageServer open(Settings settings, Services services);
  }

  /** The port it listens on. */
  int port();

  /** Where the gateway beside it listens. */
  GatewayPorts gateway();

  /**
   * The gateway's ports.
   *
   * @param z3950 of Z39.50
   * @param http of SRU and federated search
   */
  record GatewayPorts(int z3950, int http) {}

  /** Lending, where a region was saved. */
  Optional<LendingRun> lending();

  /** Stops it and gives back what it holds. */
  void close();
}
