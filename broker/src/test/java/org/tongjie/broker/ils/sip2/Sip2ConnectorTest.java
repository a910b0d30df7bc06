package org.tongjie.broker.ils.sip2;

import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import org.tongjie.broker.ils.Connector;
import org.tongjie.broker.ils.ConnectorContract;
import org.tongjie.broker.ils.IlsTarget;
import org.tongjie.broker.region.SystemCode;
import org.tongjie.simulator.SimulatedIls;
import org.tongjie.simulator.SimulatedIlsConfig;

class Sip2ConnectorTest extends ConnectorContract {
  @Override
  protected Connector connect(SimulatedIls ils, Map<String, String> settings) {
    return new Sip2Connector(
        new IlsTarget(
            new SystemCode("CITY-SIP2"),
            "127.0.0.1:" + ils.sip2Port(),
            with(settings, "reader.birth.field", "PB"),
            Optional.empty(),
            true),
        Clock.systemUTC());
  }

  @Override
  public Optional<SimulatedIlsConfig.Builder> careless(SimulatedIlsConfig.Builder config) {
    return Optional.of(config.sip2(settings -> settings.refusesWrongPin(false)));
  }
}
