package org.tongjie.broker.ils.koha;

import java.net.URI;
import java.time.Clock;
import org.tongjie.broker.ils.Capabilities;
import org.tongjie.broker.ils.IlsTarget;
import org.tongjie.broker.ils.Operation;
import org.tongjie.broker.ils.Proof;
import org.tongjie.broker.ils.ProtocolConnector;
import org.tongjie.broker.ils.http.HttpCalls;
import org.tongjie.broker.region.Complaint;
import org.tongjie.broker.region.WrongValueException;

/** A Koha, over its REST API. */
public final class KohaConnector extends ProtocolConnector {
  private final KohaClient client;
  private final KohaItems items;
  private final Capabilities capabilities;
  private final Ports ports;

  /**
   * A connector; it connects when it is first asked.
   *
   * @param target whose address ends with the path of the API, as in {@code https://HOST/api/v1}
   * @throws IllegalArgumentException when the address or a setting is not allowed
   */
  public KohaConnector(IlsTarget target, Clock clock) {
    super(target.system());
    KohaSettings settings = KohaSettings.read(target.settings());
    this.capabilities = capabilities(settings, target.signInAllowed());
    HttpCalls calls = new HttpCalls(system(), settings.limits());
    URI address = calls.address(target.address().replaceAll("/+$", ""));
    KohaClient.Credentials credentials =
        settings.oauth()
            ? token(calls, address, target, clock)
            : new BasicCredentials(target.login());
    this.client = new KohaClient(calls, address, credentials);
    KohaParts parts = new KohaParts(client, settings);
    KohaPatrons patrons = new KohaPatrons(parts, clock, target.signInAllowed());
    this.items = new KohaItems(parts);
    this.ports =
        new Ports(
            patrons,
            items,
            new KohaHolds(parts, patrons, items),
            new KohaCirculation(parts, patrons, items));
  }

  private static TokenCredentials token(
      HttpCalls calls, URI address, IlsTarget target, Clock clock) {
    return target
        .login()
        .map(login -> new TokenCredentials(calls, address, login, clock))
        .orElseThrow(() -> new WrongValueException(Complaint.LOGIN_NEEDED));
  }

  private static Capabilities capabilities(KohaSettings settings, boolean signInAllowed) {
    Proof ofHolds = settings.dialect().marked() ? Proof.MARKER : Proof.STATE;
    return Capabilities.ofLookups(signInAllowed)
        .withHolds(settings.holds(), ofHolds)
        .with(Operation.CHECK_OUT, settings.checkOut(), Proof.STATE)
        .with(Operation.RENEW, settings.renew(), Proof.STATE);
  }

  @Override
  public Capabilities capabilities() {
    return capabilities;
  }

  @Override
  protected Ports ports() {
    return ports;
  }

  /** Asks for items of a barcode that is none: the API has no open sign of life. */
  @Override
  protected Sign askForSign() {
    items.find("tongjie-probe");
    return new Sign(true, "");
  }

  @Override
  public void close() {
    client.close();
  }
}
