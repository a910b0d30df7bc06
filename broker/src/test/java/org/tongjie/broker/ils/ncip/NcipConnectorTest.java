package org.tongjie.broker.ils.ncip;

import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import org.tongjie.broker.ils.Connector;
import org.tongjie.broker.ils.ConnectorContract;
import org.tongjie.broker.ils.IlsTarget;
import org.tongjie.broker.region.SystemCode;
import org.tongjie.simulator.SimulatedIls;

class NcipConnectorTest extends ConnectorContract {
  @Override
  protected Connector connect(SimulatedIls ils, Map<String, String> settings) {
    return new NcipConnector(
        new IlsTarget(
            new SystemCode("COUNTY-NCIP"),
            "http://127.0.0.1:" + ils.httpPort() + "/ncip",
            with(settings, "agency.from", "TONGJIE", "agency.to", "CITY"),
            Optional.empty(),
            true),
        Clock.systemUTC());
  }
}
