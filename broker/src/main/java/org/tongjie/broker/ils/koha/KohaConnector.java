package org.tongjie.broker.ils.koha;

import java.net.URI;
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
import org.tongjie.broker.ils.http.HttpCalls;
import org.tongjie.broker.region.Complaint;
import org.tongjie.broker.region.SystemCode;
import org.tongjie.broker.region.WrongValueException;

/** A Koha, over its REST API. */
public final class KohaConnector implements Connector {
  private final SystemCode system;
  private final KohaSettings settings;
  private final boolean signInAllowed;
  private final KohaClient client;
  private final KohaPatrons patrons;
  private final KohaItems items;
  private final KohaHolds holds;
  private final KohaCirculation circulation;

  /**
   * A connector; it connects when it is first asked.
   *
   * @param target whose address ends with the path of the API, as in {@code https://HOST/api/v1}
   * @throws IllegalArgumentException when the address or a setting is not allowed
   */
  public KohaConnector(IlsTarget target, Clock clock) {
    this.system = target.system();
    this.settings = KohaSettings.read(target.settings());
    this.signInAllowed = target.signInAllowed();
    HttpCalls calls = new HttpCalls(system, settings.limits());
    URI address = calls.address(target.address().replaceAll("/+$", ""));
    this.client = new KohaClient(calls, address, credentials(calls, address, target, clock));
    KohaParts parts = new KohaParts(client, settings);
    this.patrons = new KohaPatrons(parts, clock, signInAllowed);
    this.items = new KohaItems(parts);
    this.holds = new KohaHolds(parts, patrons, items);
    this.circulation = new KohaCirculation(parts, patrons, items);
  }

  private KohaClient.Credentials credentials(
      HttpCalls calls, URI address, IlsTarget target, Clock clock) {
    if (!settings.oauth()) {
      return new BasicCredentials(target.login());
    }
    return target
        .login()
        .map(login -> new TokenCredentials(calls, address, login, clock))
        .orElseThrow(() -> new WrongValueException(Complaint.LOGIN_NEEDED));
  }

  @Override
  public SystemCode system() {
    return system;
  }

  @Override
  public Capabilities capabilities() {
    Proof ofHolds = settings.dialect().marked() ? Proof.MARKER : Proof.STATE;
    Map<Operation, Capability> table = new EnumMap<>(Operation.class);
    table.put(Operation.PATRON, new Capability(Support.YES, Proof.STATE));
    table.put(Operation.ITEM, new Capability(Support.YES, Proof.STATE));
    table.put(Operation.SIGN_IN, offered(signInAllowed));
    if (settings.holds() != Support.NO) {
      table.put(Operation.HOLD, new Capability(settings.holds(), ofHolds));
      table.put(Operation.CANCEL_HOLD, new Capability(Support.YES, ofHolds));
    }
    table.put(Operation.CHECK_OUT, offered(settings.checkOut()));
    table.put(Operation.RENEW, offered(settings.renew()));
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

  /** Asks for items of a barcode that is none: the API has no open sign of life. */
  @Override
  public Probe probe() {
    long start = System.nanoTime();
    try {
      items.find("tongjie-probe");
      return new Probe(true, since(start), "");
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
