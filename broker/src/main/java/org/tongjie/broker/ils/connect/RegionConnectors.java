package org.tongjie.broker.ils.connect;

import java.time.Clock;
import java.util.Optional;
import org.tongjie.broker.ils.Connector;
import org.tongjie.broker.ils.Connectors;
import org.tongjie.broker.ils.IlsTarget;
import org.tongjie.broker.ils.Login;
import org.tongjie.broker.ils.Pin;
import org.tongjie.broker.ils.desk.DeskConnector;
import org.tongjie.broker.ils.koha.KohaConnector;
import org.tongjie.broker.ils.ncip.NcipConnector;
import org.tongjie.broker.ils.sip2.Sip2Connector;
import org.tongjie.broker.region.Ils;
import org.tongjie.broker.region.Region;
import org.tongjie.broker.region.Said;
import org.tongjie.broker.region.WrongValueException;

/** Makes the connectors of a region's systems. */
public final class RegionConnectors {
  private final Secrets secrets;
  private final Clock clock;

  /** Connectors whose passwords are kept where the region's file says. */
  public RegionConnectors(Secrets secrets, Clock clock) {
    this.secrets = secrets;
    this.clock = clock;
  }

  /**
   * Connectors of all systems that are switched on. They connect when they are first asked.
   *
   * @throws IllegalArgumentException when an address or a setting is wrong, or a secret is missing
   */
  public Connectors open(Region region) {
    return new Connectors(
        region.systems().stream()
            .filter(system -> system.switches().on())
            .map(this::open)
            .toList());
  }

  /**
   * The connector of one system.
   *
   * @throws IllegalArgumentException when its address or a setting is wrong, or its secret is
   *     missing
   */
  public Connector open(Ils system) {
    Optional<Login> login =
        system.login().map(known -> new Login(known.user(), secrets.read(known.secret())));
    return open(system, login, clock);
  }

  /** What is wrong with a system's address or settings; its secret is not read. */
  public static Optional<Said> complaint(Ils system) {
    Optional<Login> login = system.login().map(known -> new Login(known.user(), new Pin("")));
    try {
      open(system, login, Clock.systemUTC()).close();
      return Optional.empty();
    } catch (WrongValueException wrong) {
      return Optional.of(wrong.said());
    }
  }

  private static Connector open(Ils system, Optional<Login> login, Clock clock) {
    IlsTarget target =
        new IlsTarget(
            system.code(), system.address(), system.settings(), login, system.switches().signIn());
    return switch (system.kind()) {
      case SIP2 -> new Sip2Connector(target, clock);
      case NCIP -> new NcipConnector(target, clock);
      case KOHA -> new KohaConnector(target, clock);
      case DESK -> new DeskConnector(system.code());
    };
  }
}
