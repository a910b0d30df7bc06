package org.tongjie.broker.ils.koha;

import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import org.tongjie.broker.ils.Connector;
import org.tongjie.broker.ils.ConnectorContract;
import org.tongjie.broker.ils.IlsTarget;
import org.tongjie.broker.ils.Login;
import org.tongjie.broker.ils.Pin;
import org.tongjie.broker.region.SystemCode;
import org.tongjie.simulator.SimulatedIls;

class KohaConnectorTest extends ConnectorContract {
  @Override
  protected Connector connect(SimulatedIls ils, Map<String, String> settings) {
    return new KohaConnector(
        new IlsTarget(
            new SystemCode("DISTRICT-KOHA"),
            "http://127.0.0.1:" + ils.httpPort() + "/api/v1",
            settings,
            Optional.of(new Login("staff", new Pin("staff-secret"))),
            true),
        Clock.systemUTC());
  }
}
