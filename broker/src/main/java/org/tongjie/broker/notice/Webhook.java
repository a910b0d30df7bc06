package org.tongjie.broker.notice;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.util.HexFormat;
import java.util.Map;
import java.util.Set;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.tongjie.broker.ils.Fault;
import org.tongjie.broker.ils.IlsException;
import org.tongjie.broker.region.SystemCode;
import org.tongjie.http.Json;

/**
 * Hands messages to a gateway for short messages or WeChat: JSON by POST, with the HMAC-SHA-256 of
 * the body in {@code X-Tongjie-Signature} and the marker in {@code Idempotency-Key}.
 */
public final class Webhook implements Channel, AutoCloseable {
  private static final SystemCode NAME = new SystemCode("WEBHOOK");
  private static final Duration TIMEOUT = Duration.ofSeconds(10);

  /** Answers about this message alone, which trying again does not change. */
  private static final Set<Integer> REFUSALS = Set.of(400, 410, 422);

  private static final String ALGORITHM = "HmacSHA256";

  private final URI address;
  private final SecretKeySpec key;
  private final HttpClient client = HttpClient.newBuilder().connectTimeout(TIMEOUT).build();

  /**
   * A webhook.
   *
   * @param secret shared with the gateway
   */
  public Webhook(URI address, String secret) {
    this.address = address;
    this.key = new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), ALGORITHM);
  }

  @Override
  public Delivery send(Message message) {
    String body =
        Json.text(
            Map.of(
                "id", message.marker(),
                "to", message.to(),
                "subject", message.subject(),
                "text", message.text()));
    HttpRequest request =
        HttpRequest.newBuilder(address)
            .timeout(TIMEOUT)
            .header("Content-Type", "application/json")
            .header("Idempotency-Key", message.marker())
            .header("X-Tongjie-Signature", "sha256=" + signature(body))
            .POST(BodyPublishers.ofString(body))
            .build();
    try {
      HttpResponse<Void> answer = client.send(request, BodyHandlers.discarding());
      int status = answer.statusCode();
      if (REFUSALS.contains(status)) {
        return Delivery.REFUSED;
      }
      if (status / 100 != 2) {
        throw new IlsException(NAME, Fault.NONSENSE, "the gateway answered " + status);
      }
      return Delivery.TAKEN;
    } catch (IOException away) {
      throw new IlsException(NAME, Fault.NO_ANSWER, "the gateway does not answer", away);
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new IlsException(NAME, Fault.NO_ANSWER, "stopped while sending", stopped);
    }
  }

  private String signature(String body) {
    try {
      Mac mac = Mac.getInstance(ALGORITHM);
      mac.init(key);
      return HexFormat.of().formatHex(mac.doFinal(body.getBytes(StandardCharsets.UTF_8)));
    } catch (GeneralSecurityException impossible) {
      throw new IllegalStateException("every Java has HMAC with SHA-256", impossible);
    }
  }

  @Override
  public void close() {
    client.close();
  }
}
