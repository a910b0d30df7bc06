package org.tongjie.broker.ils;

import java.time.Duration;
import org.tongjie.broker.region.SystemCode;

/** A system that a protocol reaches: it hands out its ports and times its signs of life. */
public abstract class ProtocolConnector implements Connector {
  private final SystemCode system;

  protected ProtocolConnector(SystemCode system) {
    this.system = system;
  }

  /** What the system is asked through. */
  public record Ports(
      PatronLookup patrons,
      Availability availability,
      HoldPlacement holds,
      Circulation circulation) {}

  /**
   * What the system says of itself.
   *
   * @param text its words, or why it is taken for dead
   */
  public record Sign(boolean alive, String text) {}

  protected abstract Ports ports();

  /**
   * Asks the protocol's question for a sign of life.
   *
   * @throws IlsException when there is no usable answer
   */
  protected abstract Sign askForSign();

  @Override
  public final SystemCode system() {
    return system;
  }

  @Override
  public final PatronLookup patrons() {
    return ports().patrons();
  }

  @Override
  public final Availability availability() {
    return ports().availability();
  }

  @Override
  public final HoldPlacement holds() {
    return ports().holds();
  }

  @Override
  public final Circulation circulation() {
    return ports().circulation();
  }

  @Override
  public final Probe probe() {
    long start = System.nanoTime();
    Sign sign;
    try {
      sign = askForSign();
    } catch (IlsException away) {
      sign = new Sign(false, away.reason());
    }
    return new Probe(sign.alive(), Duration.ofNanos(System.nanoTime() - start), sign.text());
  }
}
