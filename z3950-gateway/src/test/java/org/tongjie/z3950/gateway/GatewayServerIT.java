package org.tongjie.z3950.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.tongjie.catalog.index.SolrExtension;
import org.tongjie.catalog.shelf.SampleShelf;
import org.tongjie.catalog.shelf.Shelf;
import org.tongjie.catalog.store.DatabaseExtension;
import org.tongjie.http.HttpConfig;
import org.tongjie.z3950.pdu.Apdu;
import org.tongjie.z3950.pdu.ApduFrames;
import org.tongjie.z3950.pdu.Apdus;
import org.tongjie.z3950.pdu.IdAuthentication;
import org.tongjie.z3950.pdu.InitializeResponse;
import org.tongjie.z3950.pdu.PresentResponse;
import org.tongjie.z3950.server.ServerConfig;
import org.tongjie.z3950.session.Client;
import org.tongjie.z3950.store.PartnerUseStore;

/** The gateway as the program starts it. */
class GatewayServerIT {
  @RegisterExtension static final DatabaseExtension POSTGRES = new DatabaseExtension();
  @RegisterExtension static final SolrExtension SOLR = new SolrExtension();

  @TempDir private Path partners;

  @Test
  void whatAPartnerUsedOutlivesTheGateway() throws Exception {
    Files.writeString(partners.resolve("county.properties"), "addresses=127.0.0.1\n");
    try (Shelf shelf = new Shelf(SOLR.index(), POSTGRES.database(), "gateway")) {
      SampleShelf.fill(shelf);
      GatewayConfig config =
          GatewayConfig.usual(
              ServerConfig.at("127.0.0.1", 0),
              new HttpConfig("127.0.0.1", 0, "gateway.http.port", Duration.ofSeconds(5)),
              new GatewayConfig.People(
                  GatewayConfig.Anonymous.REFUSED, Optional.of(partners), Optional.empty()));
      try (GatewayServer gateway = new GatewayServer(config, shelf.index(), POSTGRES.database())) {
        gateway.start();
        present(gateway.port());
      }
    }
    LocalDate today = LocalDate.now(ZoneOffset.UTC);
    assertThat(new PartnerUseStore(POSTGRES.database()).add(today, Map.of()))
        .isEqualTo(Map.of("county", 3L));
  }

  private static void present(int port) throws Exception {
    try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
      socket.setSoTimeout(20_000);
      ApduFrames frames = new ApduFrames(socket.getInputStream(), 1 << 20);
      Apdu opened = ask(socket, frames, Client.init(new IdAuthentication.Anonymous()));
      assertThat(((InitializeResponse) opened).accepted()).isTrue();
      ask(socket, frames, Client.search(Client.operand("数学", 1, 4)));
      Apdu given = ask(socket, frames, Client.present("default", 1, 3, Client.MARC_21, "F"));
      assertThat(((PresentResponse) given).returned()).isEqualTo(3);
    }
  }

  private static Apdu ask(Socket socket, ApduFrames frames, Apdu apdu) throws Exception {
    socket.getOutputStream().write(Apdus.write(apdu));
    return Apdus.read(frames.next().orElseThrow());
  }
}
