package org.tongjie.broker.notice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tongjie.broker.ils.IlsException;
import org.tongjie.http.Json;

class WebhookTest {
  private static final String SECRET = "共享的密钥";
  private static final Message MESSAGE =
      new Message("marker-1", "13800000000", "通借：《三体》", "已到馆，\"请来\"取书。\n");

  @SuppressWarnings("NullAway.Init") // set before each test
  private MessageGateway gateway;

  @SuppressWarnings("NullAway.Init") // set before each test
  private Webhook webhook;

  @BeforeEach
  void open() throws IOException {
    gateway = new MessageGateway();
    webhook = new Webhook(gateway.address(), SECRET);
  }

  @AfterEach
  void close() {
    webhook.close();
    gateway.close();
  }

  @Test
  void theMessageIsSignedAndNamed() throws Exception {
    assertThat(webhook.send(MESSAGE)).isEqualTo(Delivery.TAKEN);
    MessageGateway.Received received = gateway.received.getFirst();
    JsonNode body = Json.MAPPER.readTree(received.body());
    assertThat(body.path("to").asText()).isEqualTo("13800000000");
    assertThat(body.path("subject").asText()).isEqualTo(MESSAGE.subject());
    assertThat(body.path("text").asText()).isEqualTo(MESSAGE.text());
    assertThat(received.key()).isEqualTo("marker-1");
    Mac mac = Mac.getInstance("HmacSHA256");
    mac.init(new SecretKeySpec(SECRET.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
    assertThat(received.signature())
        .isEqualTo(
            "sha256="
                + HexFormat.of()
                    .formatHex(mac.doFinal(received.body().getBytes(StandardCharsets.UTF_8))));
  }

  @ParameterizedTest
  @ValueSource(ints = {302, 401, 404, 429, 500, 503})
  void whatMayPassIsTriedAgainUnderTheSameName(int status) {
    gateway.statuses.add(status);
    assertThatThrownBy(() -> webhook.send(MESSAGE))
        .isInstanceOf(IlsException.class)
        .hasMessageContaining(Integer.toString(status))
        .hasMessageNotContaining("13800000000");
    assertThat(webhook.send(MESSAGE)).isEqualTo(Delivery.TAKEN);
    assertThat(gateway.received).extracting(MessageGateway.Received::key).containsOnly("marker-1");
  }

  @ParameterizedTest
  @ValueSource(ints = {400, 410, 422})
  void aNumberThatCannotBeReachedIsRefusedForGood(int status) {
    gateway.statuses.add(status);
    assertThat(webhook.send(MESSAGE)).isEqualTo(Delivery.REFUSED);
  }

  @Test
  void aGatewayThatIsAwayIsAFault() {
    gateway.close();
    assertThatThrownBy(() -> webhook.send(MESSAGE)).isInstanceOf(IlsException.class);
  }
}
