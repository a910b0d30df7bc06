package org.tongjie.broker.ils.koha;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.tongjie.broker.ils.Condition;
import org.tongjie.broker.ils.Fault;
import org.tongjie.broker.ils.IlsException;
import org.tongjie.broker.ils.IlsTarget;
import org.tongjie.broker.ils.Login;
import org.tongjie.broker.ils.Pin;
import org.tongjie.broker.region.SystemCode;
import org.tongjie.simulator.SimulatedIls;
import org.tongjie.simulator.SimulatedIlsConfig;

/** Signing in to Koha with a client id and secret. */
class TokenKohaConnectorTest {
  private static KohaConnector connect(SimulatedIls ils, String secret) {
    return new KohaConnector(
        new IlsTarget(
            new SystemCode("CITY"),
            "http://127.0.0.1:" + ils.httpPort() + "/api/v1",
            Map.of("auth", "oauth"),
            Optional.of(new Login("staff", new Pin(secret))),
            false),
        Clock.systemUTC());
  }

  @Test
  void aTokenIsFetchedAndARefusedSecretTold() throws Exception {
    SimulatedIlsConfig config = SimulatedIlsConfig.named("CITY").item("100", "三体").build();
    try (SimulatedIls ils = SimulatedIls.start(config);
        KohaConnector right = connect(ils, "staff-secret");
        KohaConnector wrong = connect(ils, "guessed-secret")) {
      assertThat(right.availability().items(List.of("100")).getFirst().condition())
          .isEqualTo(Condition.ON_SHELF);
      assertThatThrownBy(() -> wrong.availability().items(List.of("100")))
          .isInstanceOfSatisfying(
              IlsException.class, failed -> assertThat(failed.fault()).isEqualTo(Fault.NOT_SENT))
          .hasMessageNotContaining("guessed-secret");
    }
  }
}
