package org.tongjie.broker.ils.ncip;

import java.time.Clock;
import org.tongjie.broker.ils.Capabilities;
import org.tongjie.broker.ils.Condition;
import org.tongjie.broker.ils.IlsTarget;
import org.tongjie.broker.ils.Operation;
import org.tongjie.broker.ils.Proof;
import org.tongjie.broker.ils.ProtocolConnector;
import org.tongjie.broker.ils.http.HttpCalls;

/** A library system that speaks NCIP 2.02 over HTTP. */
public final class NcipConnector extends ProtocolConnector {
  private static final String NO_SUCH_ITEM = "TONGJIE-PROBE";

  private final NcipClient client;
  private final NcipItems items;
  private final Capabilities capabilities;
  private final Ports ports;

  /**
   * A connector; it connects when it is first asked.
   *
   * @throws IllegalArgumentException when the address or a setting is not allowed
   */
  public NcipConnector(IlsTarget target, Clock clock) {
    super(target.system());
    NcipSettings settings = NcipSettings.read(target.settings());
    this.capabilities = capabilities(settings, target.signInAllowed());
    HttpCalls calls = new HttpCalls(system(), settings.limits());
    this.client =
        new NcipClient(calls, calls.address(target.address()), settings.parties(), target.login());
    NcipParts parts = new NcipParts(client, new Ids(settings.parties()), settings);
    NcipPatrons patrons = new NcipPatrons(parts, clock, target.signInAllowed());
    this.items = new NcipItems(parts);
    this.ports =
        new Ports(
            patrons,
            items,
            new NcipHolds(parts, patrons),
            new NcipCirculation(parts, patrons, items));
  }

  private static Capabilities capabilities(NcipSettings settings, boolean signInAllowed) {
    NcipSettings.Offers offers = settings.offers();
    return Capabilities.ofLookups(signInAllowed)
        .withHolds(offers.holds(), offers.ofHolds())
        .with(Operation.CHECK_OUT, offers.checkOut(), Proof.STATE)
        .with(Operation.CHECK_IN, offers.checkIn(), Proof.STATE)
        .with(Operation.RENEW, offers.renew(), Proof.STATE)
        .with(Operation.ACCEPT_ITEM, offers.accept(), offers.ofHolds());
  }

  @Override
  public Capabilities capabilities() {
    return capabilities;
  }

  @Override
  protected Ports ports() {
    return ports;
  }

  /** Asks for an item that is none: NCIP has no question of its own for a sign of life. */
  @Override
  protected Sign askForSign() {
    boolean known = items.item(NO_SUCH_ITEM).condition() != Condition.UNKNOWN;
    return new Sign(true, known ? "it has an item named as our probe" : "");
  }

  @Override
  public void close() {
    client.close();
  }
}
