package org.tongjie.broker.ils.ncip;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tongjie.broker.ils.HoldAnswer;
import org.tongjie.broker.ils.HoldOrder;
import org.tongjie.broker.ils.HoldProof;
import org.tongjie.broker.ils.IlsTarget;
import org.tongjie.broker.ils.Marker;
import org.tongjie.broker.region.CardKey;
import org.tongjie.broker.region.ItemKey;
import org.tongjie.broker.region.SystemCode;
import org.tongjie.catalog.directory.AgencySymbol;
import org.tongjie.simulator.SimulatedIls;
import org.tongjie.simulator.SimulatedIlsConfig;

/** Systems that go on to list what is over: a responder's answers with other words for a status. */
class EndedRequestsTest {
  private static final AgencySymbol CITY = new AgencySymbol("CITY");
  private static final HoldOrder ORDER =
      new HoldOrder(
          new Marker("TJ-1"),
          new CardKey(CITY, "R1"),
          new ItemKey(CITY, "B1"),
          "",
          Optional.empty());

  private static void pass(HttpExchange exchange, int port, String status) throws IOException {
    try (exchange;
        HttpClient client = HttpClient.newHttpClient()) {
      HttpRequest request =
          HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + exchange.getRequestURI()))
              .header("Content-Type", "application/xml; charset=utf-8")
              .POST(
                  HttpRequest.BodyPublishers.ofByteArray(exchange.getRequestBody().readAllBytes()))
              .build();
      byte[] answer =
          client
              .send(request, HttpResponse.BodyHandlers.ofString())
              .body()
              .replace("In Process", status)
              .getBytes(StandardCharsets.UTF_8);
      exchange.getResponseHeaders().set("Content-Type", "application/xml; charset=utf-8");
      exchange.sendResponseHeaders(200, answer.length);
      exchange.getResponseBody().write(answer);
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    }
  }

  private static HoldProof found(String status) throws IOException {
    HttpServer door =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    try (SimulatedIls ils =
            SimulatedIls.start(
                SimulatedIlsConfig.named("CITY")
                    .reader("R1", "1234", "reader")
                    .item("B1", "三体")
                    .build());
        NcipConnector connector =
            new NcipConnector(
                new IlsTarget(
                    new SystemCode("CITY"),
                    "http://127.0.0.1:" + door.getAddress().getPort() + "/ncip",
                    Map.of("agency.from", "TONGJIE", "agency.to", "CITY"),
                    Optional.empty(),
                    false),
                Clock.systemUTC())) {
      door.createContext("/", exchange -> pass(exchange, ils.httpPort(), status));
      door.start();
      assertThat(connector.holds().place(ORDER)).isInstanceOf(HoldAnswer.Placed.class);
      return connector.holds().find(ORDER);
    } finally {
      door.stop(0);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"Cancelled", "Expired", "Cannot Fulfill Request"})
  void whatIsOverIsNoHold(String status) throws IOException {
    assertThat(found(status)).isEqualTo(new HoldProof.Absent());
  }

  @ParameterizedTest
  @ValueSource(strings = {"In Process", "Need To Accept"})
  void whatGoesOnIsOne(String status) throws IOException {
    assertThat(found(status)).isInstanceOf(HoldProof.Found.class);
  }
}
