package org.tongjie.broker.region;

import java.util.List;
import java.util.Map;

/**
 * The tree of systems, and the cards that they know one another's agencies by.
 *
 * @param systems by code, in the order of the file
 */
public record Hosts(Map<SystemCode, Ils> systems, List<ProxyCard> proxyCards) {
  public Hosts {
    systems = Ordered.copyOf(systems);
    proxyCards = List.copyOf(proxyCards);
  }

  static Hosts of(List<Ils> systems, List<ProxyCard> proxyCards) {
    return new Hosts(Ordered.by(systems, Ils::code), proxyCards);
  }
}
