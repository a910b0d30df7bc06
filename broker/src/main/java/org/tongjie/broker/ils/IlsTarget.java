package org.tongjie.broker.ils;

import java.util.Map;
import java.util.Optional;
import org.tongjie.broker.region.SystemCode;

/**
 * One system to connect to.
 *
 * @param address host:port for SIP2, a URL for NCIP and Koha
 * @param settings as the page on the protocol's settings names them
 * @param login where the system wants one
 * @param signInAllowed whether readers may sign in through it
 */
public record IlsTarget(
    SystemCode system,
    String address,
    Map<String, String> settings,
    Optional<Login> login,
    boolean signInAllowed) {
  public IlsTarget {
    settings = Map.copyOf(settings);
  }
}
