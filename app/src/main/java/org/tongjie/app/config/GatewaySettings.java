package org.tongjie.app.config;

import java.net.InetAddress;
import java.nio.file.Path;
import java.time.Duration;

/**
 * The gateway of an installation: where it listens, and who may come in.
 *
 * @param port of Z39.50, 0 for any free one
 * @param http of SRU and federated search
 * @param partners folder of the partners' files
 * @param targets folder of the targets' files
 * @param availability how long OPAC records wait for the status of their items; zero for not at all
 */
public record GatewaySettings(
    InetAddress address,
    int port,
    Anonymous anonymous,
    HttpSettings http,
    Path partners,
    Path targets,
    Duration availability) {

  /** Who may search without signing in. */
  public enum Anonymous {
    LOCAL,
    ALLOWED,
    REFUSED
  }

  /** The same gateway with all that it serves elsewhere. */
  GatewaySettings at(HttpSettings place) {
    return new GatewaySettings(
        place.address(), place.port(), anonymous, place, partners, targets, availability);
  }
}
