package org.tongjie.broker.ils.ncip;

import java.time.Clock;
import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;
import org.tongjie.broker.ils.Availability;
import org.tongjie.broker.ils.Capabilities;
import org.tongjie.broker.ils.Capability;
import org.tongjie.broker.ils.Circulation;
import org.tongjie.broker.ils.Condition;
import org.tongjie.broker.ils.Connector;
import org.tongjie.broker.ils.HoldPlacement;
import org.tongjie.broker.ils.IlsException;
import org.tongjie.broker.ils.IlsTarget;
import org.tongjie.broker.ils.Operation;
import org.tongjie.broker.ils.PatronLookup;
import org.tongjie.broker.ils.Probe;
import org.tongjie.broker.ils.Proof;
import org.tongjie.broker.ils.Support;
import org.tongjie.broker.ils.http.HttpCalls;
import org.tongjie.broker.region.SystemCode;

/** A library system that speaks NCIP 2.02 over HTTP. */
public final class NcipConnector implements Connector {
  private static final String NO_SUCH_ITEM = "TONGJIE-PROBE";

  private final SystemCode system;
  private final NcipSettings settings;
  private final boolean signInAllowed;
  private final NcipClient client;
  private final NcipPatrons patrons;
  private final NcipItems items;
  private final NcipHolds holds;
  private final NcipCirculation circulation;

  /**
   * A connector; it connects when it is first asked.
   *
   * @throws IllegalArgumentException when the address or a setting is not allowed
   */
  public NcipConnector(IlsTarget target, Clock clock) {
    this.system = target.system();
    this.settings = NcipSettings.read(target.settings());
    this.signInAllowed = target.signInAllowed();
    HttpCalls calls = new HttpCalls(system, settings.limits());
    this.client =
        new NcipClient(calls, calls.address(target.address()), settings.parties(), target.login());
    NcipParts parts = new NcipParts(client, new Ids(settings.parties()), settings);
    this.patrons = new NcipPatrons(parts, clock, signInAllowed);
    this.items = new NcipItems(parts);
    this.holds = new NcipHolds(parts, patrons);
    this.circulation = new NcipCirculation(parts, patrons, items);
  }

  @Override
  public SystemCode system() {
    return system;
  }

  @Override
  public Capabilities capabilities() {
    NcipSettings.Offers offers = settings.offers();
    Map<Operation, Capability> table = new EnumMap<>(Operation.class);
    table.put(Operation.PATRON, new Capability(Support.YES, Proof.STATE));
    table.put(Operation.ITEM, new Capability(Support.YES, Proof.STATE));
    table.put(Operation.SIGN_IN, offered(signInAllowed, Proof.STATE));
    if (offers.holds() != Support.NO) {
      table.put(Operation.HOLD, new Capability(offers.holds(), offers.ofHolds()));
      table.put(Operation.CANCEL_HOLD, new Capability(Support.YES, offers.ofHolds()));
    }
    table.put(Operation.CHECK_OUT, offered(offers.checkOut(), Proof.STATE));
    table.put(Operation.CHECK_IN, offered(offers.checkIn(), Proof.STATE));
    table.put(Operation.RENEW, offered(offers.renew(), Proof.STATE));
    table.put(Operation.ACCEPT_ITEM, offered(offers.accept(), offers.ofHolds()));
    return new Capabilities(table);
  }

  private static Capability offered(boolean offered, Proof proof) {
    return offered ? new Capability(Support.YES, proof) : Capability.NONE;
  }

  @Override
  public PatronLookup patrons() {
    return patrons;
  }

  @Override
  public Availability availability() {
    return items;
  }

  @Override
  public HoldPlacement holds() {
    return holds;
  }

  @Override
  public Circulation circulation() {
    return circulation;
  }

  /** Asks for an item that is none: NCIP has no question of its own for a sign of life. */
  @Override
  public Probe probe() {
    long start = System.nanoTime();
    try {
      boolean known = items.item(NO_SUCH_ITEM).condition() != Condition.UNKNOWN;
      return new Probe(true, since(start), known ? "it has an item named as our probe" : "");
    } catch (IlsException away) {
      return new Probe(false, since(start), String.valueOf(away.getMessage()));
    }
  }

  private static Duration since(long start) {
    return Duration.ofNanos(System.nanoTime() - start);
  }

  @Override
  public void close() {
    client.close();
  }
}
