package org.tongjie.broker.ils;

import java.util.Map;
import java.util.Optional;
import org.tongjie.simulator.SimulatedIls;
import org.tongjie.simulator.SimulatedIlsConfig;

/** What the parts of the contract are shown with: a system over real sockets and its connector. */
interface ContractedConnector {
  /** A system with the cards and items of {@link ContractOrders}, reached as the protocol wants. */
  SimulatedIlsConfig.Builder config();

  /** The same letting in whoever gives a wrong PIN; empty where no system of the protocol can. */
  Optional<SimulatedIlsConfig.Builder> careless(SimulatedIlsConfig.Builder config);

  /** Starts a system, which ends with the test. */
  SimulatedIls start(SimulatedIlsConfig.Builder config);

  /** A connector to it with more settings, which ends with the test. */
  Connector connected(SimulatedIls ils, Map<String, String> more);

  default Connector connected(SimulatedIls ils) {
    return connected(ils, Map.of());
  }
}
