package org.tongjie.broker.ils.ncip;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.tongjie.broker.ils.HoldOrder;
import org.tongjie.broker.ils.HoldProof;
import org.tongjie.broker.ils.IlsTarget;
import org.tongjie.broker.ils.LoanOrder;
import org.tongjie.broker.ils.LoanProof;
import org.tongjie.broker.ils.Marker;
import org.tongjie.broker.region.CardKey;
import org.tongjie.broker.region.ItemKey;
import org.tongjie.broker.region.SystemCode;
import org.tongjie.catalog.directory.AgencySymbol;

/** A system that lists the first items of a card and counts them all. */
class ShortenedListTest {
  private static final AgencySymbol CITY = new AgencySymbol("CITY");
  private static final CardKey CARD = new CardKey(CITY, "GJ01");
  private static final ItemKey ITEM = new ItemKey(CITY, "B1");
  private static final Marker MARKER = new Marker("TJ-1");

  @SuppressWarnings("NullAway.Init") // set before each test
  private HttpServer system;

  @BeforeEach
  void start() throws IOException {
    system = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    system.start();
  }

  @AfterEach
  void stop() {
    system.stop(0);
  }

  private NcipConnector listing(String counted) {
    String answer =
        """
        <n:NCIPMessage xmlns:n="http://www.niso.org/2008/ncip"><n:LookupUserResponse>
          <n:UserId><n:UserIdentifierValue>GJ01</n:UserIdentifierValue></n:UserId>
          <n:LoanedItemsCount><n:LoanedItemCountValue>%1$s</n:LoanedItemCountValue></n:LoanedItemsCount>
          <n:LoanedItem><n:ItemId><n:ItemIdentifierValue>B8</n:ItemIdentifierValue></n:ItemId></n:LoanedItem>
          <n:RequestedItemsCount>
            <n:RequestedItemCountValue>%1$s</n:RequestedItemCountValue></n:RequestedItemsCount>
          <n:RequestedItem><n:ItemId><n:ItemIdentifierValue>B9</n:ItemIdentifierValue></n:ItemId></n:RequestedItem>
        </n:LookupUserResponse></n:NCIPMessage>
        """
            .formatted(counted);
    system.createContext("/", exchange -> answer(exchange, answer));
    return new NcipConnector(
        new IlsTarget(
            new SystemCode("CITY"),
            "http://127.0.0.1:" + system.getAddress().getPort() + "/ncip",
            Map.of(),
            Optional.empty(),
            false),
        Clock.systemUTC());
  }

  private static void answer(HttpExchange exchange, String answer) throws IOException {
    try (exchange) {
      exchange.getRequestBody().readAllBytes();
      byte[] octets = answer.getBytes(StandardCharsets.UTF_8);
      exchange.getResponseHeaders().set("Content-Type", "application/xml; charset=utf-8");
      exchange.sendResponseHeaders(200, octets.length);
      exchange.getResponseBody().write(octets);
    }
  }

  private static HoldProof hold(NcipConnector connector) {
    return connector.holds().find(new HoldOrder(MARKER, CARD, ITEM, "", Optional.empty()));
  }

  private static LoanProof loan(NcipConnector connector) {
    return connector.circulation().findLoan(new LoanOrder(MARKER, CARD, ITEM, Optional.empty()));
  }

  @Test
  void whatIsNotAmongTheFirstIsNotProvenAbsent() {
    try (NcipConnector connector = listing("120")) {
      assertThat(hold(connector)).isEqualTo(new HoldProof.CannotTell());
      assertThat(loan(connector)).isEqualTo(new LoanProof.CannotTell());
    }
  }

  @Test
  void whatIsNotInAWholeListIsAbsent() {
    try (NcipConnector connector = listing("1")) {
      assertThat(hold(connector)).isEqualTo(new HoldProof.Absent());
      assertThat(loan(connector)).isEqualTo(new LoanProof.Absent());
    }
  }
}
