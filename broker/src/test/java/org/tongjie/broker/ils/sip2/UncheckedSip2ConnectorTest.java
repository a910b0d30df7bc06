package org.tongjie.broker.ils.sip2;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import org.tongjie.broker.ils.Connector;
import org.tongjie.broker.ils.ConnectorContract;
import org.tongjie.broker.ils.IlsTarget;
import org.tongjie.broker.region.SystemCode;
import org.tongjie.simulator.SimulatedIls;
import org.tongjie.simulator.SimulatedIlsConfig;
import org.tongjie.simulator.sip2.Terminator;

/** A system without checksums and sequence numbers: answers are told apart by what they name. */
class UncheckedSip2ConnectorTest extends ConnectorContract {
  @Override
  protected SimulatedIlsConfig.Builder configured(SimulatedIlsConfig.Builder config) {
    return config.sip2(settings -> settings.wire(Terminator.CR, StandardCharsets.UTF_8, false));
  }

  @Override
  protected Connector connect(SimulatedIls ils, Map<String, String> settings) {
    return new Sip2Connector(
        new IlsTarget(
            new SystemCode("SCHOOL-SIP2"),
            "127.0.0.1:" + ils.sip2Port(),
            with(settings, "checksum", "no", "reader.birth.field", "PB"),
            Optional.empty(),
            true),
        Clock.systemUTC());
  }
}
