package org.tongjie.broker.ils.sip2;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.Charset;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.tongjie.broker.ils.Connector;
import org.tongjie.broker.ils.ConnectorContract;
import org.tongjie.broker.ils.Fault;
import org.tongjie.broker.ils.IlsException;
import org.tongjie.broker.ils.IlsTarget;
import org.tongjie.broker.ils.Login;
import org.tongjie.broker.ils.Pin;
import org.tongjie.broker.region.SystemCode;
import org.tongjie.simulator.SimulatedIls;
import org.tongjie.simulator.SimulatedIlsConfig;
import org.tongjie.simulator.sip2.Terminator;

/** A system in GB18030 that signs in, ends lines with CR LF, and refuses a filled AO. */
class PlainSip2ConnectorTest extends ConnectorContract {
  private static final Login LOGIN = new Login("terminal", new Pin("secret-1"));

  @Override
  protected SimulatedIlsConfig.Builder configured(SimulatedIlsConfig.Builder config) {
    return config.sip2(settings ->
        settings
            .wire(Terminator.CRLF, Charset.forName("GB18030"), true)
            .login(LOGIN.user(), LOGIN.password().reveal())
            .refusesFilledAo(true)
            .dueDateForm("yyyyMMdd    235900"));
  }

  @Override
  protected Connector connect(SimulatedIls ils, Map<String, String> settings) {
    return connect(ils, settings, LOGIN);
  }

  private static Connector connect(SimulatedIls ils, Map<String, String> settings, Login login) {
    return new Sip2Connector(
        new IlsTarget(
            new SystemCode("COUNTY-SIP2"),
            "127.0.0.1:" + ils.sip2Port(),
            with(settings, "terminator", "CRLF", "charset", "GB18030", "reader.birth.field", "PB"),
            Optional.of(login),
            true),
        Clock.systemUTC());
  }

  @Test
  void aWrongPasswordIsToldAndNotTriedAgain() throws Exception {
    try (SimulatedIls ils =
            SimulatedIls.start(configured(SimulatedIlsConfig.named("COUNTY")).build());
        Connector connector = connect(ils, Map.of(), new Login("terminal", new Pin("secret-2")))) {
      assertThatThrownBy(() -> connector.availability().items(List.of("1")))
          .isInstanceOfSatisfying(
              IlsException.class, failed -> assertThat(failed.fault()).isEqualTo(Fault.NOT_SENT))
          .hasMessageContaining("refuses user and password")
          .hasMessageNotContaining("secret-2");
    }
  }
}
