package org.tongjie.app;

import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.tongjie.app.config.GatewaySettings;
import org.tongjie.app.part.IndexerParts;
import org.tongjie.app.process.StartException;
import org.tongjie.http.HttpConfig;
import org.tongjie.z3950.gateway.GatewayConfig;
import org.tongjie.z3950.gateway.GatewayServer;
import org.tongjie.z3950.partner.PartnerFiles.PartnerFileException;
import org.tongjie.z3950.server.ServerConfig;
import org.tongjie.z3950.target.TargetFileException;

/** The gateway of an installation. */
final class Gateways {
  private static final Logger log = LoggerFactory.getLogger(Gateways.class);
  private static final Duration STOP_TIMEOUT = Duration.ofSeconds(10);

  private Gateways() {}

  /**
   * Starts it.
   *
   * @param broker address of the broker's interface, empty as long as it cannot tell where items
   *     are
   * @throws StartException when a port cannot be had, or a partner's or target's file is wrong
   */
  static GatewayServer start(
      GatewaySettings settings, IndexerParts parts, Supplier<Optional<String>> broker) {
    try {
      GatewayConfig config = config(settings);
      GatewayServer gateway =
          new GatewayServer(
              settings.availability().isZero()
                  ? config
                  : config.withBroker(new GatewayConfig.Broker(broker, settings.availability())),
              parts.index(),
              parts.database());
      try {
        gateway.start();
      } catch (IOException taken) {
        gateway.close();
        throw taken;
      }
      log.info(
          "the gateway serves Z39.50 on port {}, SRU and federated search on port {}",
          gateway.port(),
          gateway.httpPort());
      return gateway;
    } catch (PartnerFileException | TargetFileException wrong) {
      throw new StartException(String.valueOf(wrong.getMessage()), wrong);
    } catch (IOException failure) {
      throw new StartException(
          "cannot serve Z39.50 at "
              + settings.address().getHostAddress()
              + " port "
              + settings.port()
              + " or SRU at port "
              + settings.http().port()
              + " ("
              + failure.getMessage()
              + "): set z3950.port and gateway.http.port to ones that are free here",
          failure);
    }
  }

  private static GatewayConfig config(GatewaySettings settings) {
    return GatewayConfig.usual(
        ServerConfig.at(settings.address().getHostAddress(), settings.port()),
        new HttpConfig(
            settings.http().address().getHostAddress(),
            settings.http().port(),
            "gateway.http.port",
            STOP_TIMEOUT),
        new GatewayConfig.People(
            switch (settings.anonymous()) {
              case LOCAL -> GatewayConfig.Anonymous.LOCAL;
              case ALLOWED -> GatewayConfig.Anonymous.ALLOWED;
              case REFUSED -> GatewayConfig.Anonymous.REFUSED;
            },
            Optional.of(settings.partners()),
            Optional.of(settings.targets())));
  }
}
