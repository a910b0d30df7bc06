package org.tongjie.broker.ils.sip2;

import java.time.Clock;
import org.tongjie.broker.ils.Capabilities;
import org.tongjie.broker.ils.IlsTarget;
import org.tongjie.broker.ils.Operation;
import org.tongjie.broker.ils.Proof;
import org.tongjie.broker.ils.ProtocolConnector;

/** A library system that speaks SIP2. */
public final class Sip2Connector extends ProtocolConnector {
  private final Sip2Lanes lanes;
  private final Capabilities capabilities;
  private final Ports ports;

  /**
   * A connector; it connects when it is first asked.
   *
   * @throws IllegalArgumentException when the address or a setting is not allowed
   */
  public Sip2Connector(IlsTarget target, Clock clock) {
    super(target.system());
    Sip2Settings settings = Sip2Settings.read(target.settings());
    this.capabilities = capabilities(settings, target.signInAllowed());
    this.lanes =
        new Sip2Lanes(system(), Sip2Address.read(target.address()), settings, target.login());
    Questions questions = new Questions(settings.values(), clock);
    Sip2Parts parts = new Sip2Parts(lanes, questions, settings);
    Sip2Patrons patrons = new Sip2Patrons(parts, new Sip2Asking(clock, target.signInAllowed()));
    Sip2Items items = new Sip2Items(lanes, questions, settings.values());
    Refusals refusals = new Refusals(lanes, items, patrons);
    this.ports =
        new Ports(
            patrons,
            items,
            new Sip2Holds(parts, items, refusals),
            new Sip2Circulation(parts, items, refusals));
  }

  private static Capabilities capabilities(Sip2Settings settings, boolean signInAllowed) {
    Sip2Settings.Offers offers = settings.offers();
    Proof ofHolds = offers.holdsListed() ? Proof.STATE : Proof.NONE;
    return Capabilities.ofLookups(signInAllowed)
        .withHolds(offers.holds(), ofHolds)
        .with(Operation.CHECK_OUT, offers.checkOut(), Proof.STATE)
        .with(Operation.CHECK_IN, offers.checkIn(), Proof.STATE)
        .with(Operation.RENEW, offers.renew(), Proof.STATE);
  }

  @Override
  public Capabilities capabilities() {
    return capabilities;
  }

  @Override
  protected Ports ports() {
    return ports;
  }

  @Override
  protected Sign askForSign() {
    Message status = lanes.ask(Questions.status());
    boolean online = !status.fixed("on-line status").equals("N");
    return new Sign(online, online ? status.first("AM") : "it says that it is off line");
  }

  @Override
  public void close() {
    lanes.close();
  }
}
