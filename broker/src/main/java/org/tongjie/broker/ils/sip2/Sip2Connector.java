package org.tongjie.broker.ils.sip2;

import java.time.Clock;
import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;
import org.tongjie.broker.ils.Availability;
import org.tongjie.broker.ils.Capabilities;
import org.tongjie.broker.ils.Capability;
import org.tongjie.broker.ils.Circulation;
import org.tongjie.broker.ils.Connector;
import org.tongjie.broker.ils.HoldPlacement;
import org.tongjie.broker.ils.IlsException;
import org.tongjie.broker.ils.IlsTarget;
import org.tongjie.broker.ils.Operation;
import org.tongjie.broker.ils.PatronLookup;
import org.tongjie.broker.ils.Probe;
import org.tongjie.broker.ils.Proof;
import org.tongjie.broker.ils.Support;
import org.tongjie.broker.region.SystemCode;

/** A library system that speaks SIP2. */
public final class Sip2Connector implements Connector {
  private final SystemCode system;
  private final Sip2Settings settings;
  private final boolean signInAllowed;
  private final Sip2Lanes lanes;
  private final Sip2Patrons patrons;
  private final Sip2Items items;
  private final Sip2Holds holds;
  private final Sip2Circulation circulation;

  /**
   * A connector; it connects when it is first asked.
   *
   * @throws IllegalArgumentException when the address or a setting is not allowed
   */
  public Sip2Connector(IlsTarget target, Clock clock) {
    this.system = target.system();
    this.settings = Sip2Settings.read(target.settings());
    this.signInAllowed = target.signInAllowed();
    this.lanes =
        new Sip2Lanes(system, Sip2Address.read(target.address()), settings, target.login());
    Questions questions = new Questions(settings.values(), clock);
    Sip2Parts parts = new Sip2Parts(lanes, questions, settings);
    this.patrons = new Sip2Patrons(parts, new Sip2Asking(clock, signInAllowed));
    this.items = new Sip2Items(lanes, questions, settings.values());
    Refusals refusals = new Refusals(lanes, items, patrons);
    this.holds = new Sip2Holds(parts, items, refusals);
    this.circulation = new Sip2Circulation(parts, items, refusals);
  }

  @Override
  public SystemCode system() {
    return system;
  }

  @Override
  public Capabilities capabilities() {
    Sip2Settings.Offers offers = settings.offers();
    Proof ofHolds = offers.holdsListed() ? Proof.STATE : Proof.NONE;
    Map<Operation, Capability> table = new EnumMap<>(Operation.class);
    table.put(Operation.PATRON, new Capability(Support.YES, Proof.STATE));
    table.put(Operation.ITEM, new Capability(Support.YES, Proof.STATE));
    table.put(Operation.SIGN_IN, offered(signInAllowed));
    if (offers.holds() != Support.NO) {
      table.put(Operation.HOLD, new Capability(offers.holds(), ofHolds));
      table.put(Operation.CANCEL_HOLD, new Capability(Support.YES, ofHolds));
    }
    table.put(Operation.CHECK_OUT, offered(offers.checkOut()));
    table.put(Operation.CHECK_IN, offered(offers.checkIn()));
    table.put(Operation.RENEW, offered(offers.renew()));
    return new Capabilities(table);
  }

  private static Capability offered(boolean offered) {
    return offered ? new Capability(Support.YES, Proof.STATE) : Capability.NONE;
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

  @Override
  public Probe probe() {
    long start = System.nanoTime();
    try {
      Message status = lanes.ask(Questions.status());
      boolean online = !status.fixed("on-line status").equals("N");
      return new Probe(online, since(start), online ? status.first("AM") : "it says: off line");
    } catch (IlsException away) {
      return new Probe(false, since(start), String.valueOf(away.getMessage()));
    }
  }

  private static Duration since(long start) {
    return Duration.ofNanos(System.nanoTime() - start);
  }

  @Override
  public void close() {
    lanes.close();
  }
}
