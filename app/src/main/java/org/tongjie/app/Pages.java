package org.tongjie.app;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.tongjie.app.command.PageAddress;
import org.tongjie.app.command.PageServer;
import org.tongjie.app.config.NoticeSettings;
import org.tongjie.app.config.Settings;
import org.tongjie.app.part.IndexerParts;
import org.tongjie.app.part.LendingPages;
import org.tongjie.app.part.LendingRun;
import org.tongjie.app.process.Services;
import org.tongjie.app.process.StartException;
import org.tongjie.broker.http.BrokerConfig;
import org.tongjie.broker.http.BrokerServer;
import org.tongjie.broker.http.LendingSide;
import org.tongjie.broker.notice.Channel;
import org.tongjie.broker.notice.Smtp;
import org.tongjie.broker.notice.SmtpConfig;
import org.tongjie.broker.notice.Webhook;
import org.tongjie.broker.supply.IndexedEditions;
import org.tongjie.catalog.store.ClusterReader;
import org.tongjie.indexer.publish.Publisher.Published;
import org.tongjie.indexer.publish.Waiting;
import org.tongjie.indexer.store.Claim;
import org.tongjie.indexer.store.CollectionStore;
import org.tongjie.z3950.gateway.GatewayServer;

/** Broker and gateway on an installation's database and index. */
final class Pages implements PageServer {
  private static final Logger log = LoggerFactory.getLogger(Pages.class);
  private static final Duration STOP_TIMEOUT = Duration.ofSeconds(10);

  private final IndexerParts parts;
  private final GatewayServer gateway;
  private final Optional<LendingRun> lending;
  private final BrokerServer server;
  private final Thread catchingUp;
  private final AtomicBoolean closing = new AtomicBoolean();

  private Pages(
      IndexerParts parts,
      GatewayServer gateway,
      Optional<LendingRun> lending,
      BrokerServer server) {
    this.parts = parts;
    this.gateway = gateway;
    this.lending = lending;
    this.server = server;
    this.catchingUp = Thread.ofVirtual().name("catching up").unstarted(this::catchUp);
  }

  /**
   * Opens them; an index that Solr lost is filled again in the background.
   *
   * @throws StartException when the port cannot be had
   */
  static PageServer open(Settings settings, Services services) {
    IndexerParts parts = IndexerParts.open(services);
    if (parts.index().aliasTarget().isEmpty()) {
      parts.parts().targets().ensureActive();
    }
    AtomicReference<@Nullable String> own = new AtomicReference<>();
    GatewayServer gateway;
    try {
      gateway = Gateways.start(settings.gateway(), parts, () -> Optional.ofNullable(own.get()));
    } catch (StartException failure) {
      parts.close();
      throw failure;
    }
    Optional<LendingRun> lending = Optional.empty();
    try {
      lending = lending(settings, parts);
      BrokerServer server =
          new BrokerServer(
              config(settings, gateway),
              parts.index(),
              new ClusterReader(parts.database()),
              lending
                  .map(run -> LendingPages.side(run, parts.database(), ""))
                  .orElseGet(() -> new LendingSide(List.of(), Optional.empty())));
      start(server, settings);
      if (lending.isPresent()) {
        own.set(PageAddress.plain(settings.http().address(), server.port()));
      }
      Pages pages = new Pages(parts, gateway, lending, server);
      pages.catchingUp.start();
      return pages;
    } catch (StartException failure) {
      lending.ifPresent(LendingRun::close);
      gateway.close();
      parts.close();
      throw failure;
    }
  }

  private static Optional<LendingRun> lending(Settings settings, IndexerParts parts) {
    try {
      return LendingRun.start(
          parts.database(),
          new LendingRun.Setup(
              settings.dataDir(),
              mail(settings.notices()),
              gateway(settings.notices()),
              new IndexedEditions(parts.index(), new ClusterReader(parts.database()))));
    } catch (IllegalArgumentException wrong) {
      throw new StartException(
          "cannot lend with the region that is saved: "
              + wrong.getMessage()
              + " (tongjie region export, check, import)",
          wrong);
    }
  }

  private static Channel mail(NoticeSettings notices) {
    return notices
        .mail()
        .<Channel>map(mail ->
            new Smtp(
                new SmtpConfig(
                    mail.host(),
                    mail.port(),
                    true,
                    mail.user(),
                    mail.password().value(),
                    mail.from()),
                Clock.systemUTC()))
        .orElse(Channel.NONE);
  }

  private static Channel gateway(NoticeSettings notices) {
    return notices
        .webhook()
        .<Channel>map(hook -> new Webhook(hook.address(), hook.secret().value()))
        .orElse(Channel.NONE);
  }

  /** With live results as soon and as long as there are targets to have them from. */
  private static BrokerConfig config(Settings settings, GatewayServer gateway) {
    String address = PageAddress.plain(settings.gateway().http().address(), gateway.httpPort());
    return new BrokerConfig(
        settings.http().address().getHostAddress(),
        settings.http().port(),
        "",
        Optional.of(new BrokerConfig.Gateway(address, () -> gateway.targets() > 0)),
        STOP_TIMEOUT);
  }

  private static void start(BrokerServer server, Settings settings) {
    try {
      server.start();
    } catch (IOException failure) {
      server.close();
      throw new StartException(
          "cannot serve pages at "
              + settings.http().address().getHostAddress()
              + " port "
              + settings.http().port()
              + " ("
              + failure.getMessage()
              + "): set http.address and http.port to one that is free here",
          failure);
    }
  }

  /** Publishes what a killed load left, or all of it to a collection made anew. */
  private void catchUp() {
    CollectionStore collections = parts.parts().stores().collections();
    try {
      int epoch = parts.parts().targets().ensureActive().epoch();
      Optional<Claim> claim = collections.tryClaim(epoch);
      if (claim.isEmpty()) {
        log.info("a load is publishing to the index");
        return;
      }
      try (Claim _ = claim.get()) {
        Published published = parts.parts().publisher().run(epoch, Waiting.NO_MORE);
        log.info("the index is up to date; {} documents were behind", published.documents());
      }
    } catch (RuntimeException failure) { // the top of a thread: the next load or reindex repeats it
      if (!closing.get()) {
        log.error("the index is behind the database and could not be brought up to date", failure);
      }
    }
  }

  @Override
  public int port() {
    return server.port();
  }

  @Override
  public GatewayPorts gateway() {
    return new GatewayPorts(gateway.port(), gateway.httpPort());
  }

  @Override
  public Optional<LendingRun> lending() {
    return lending;
  }

  @Override
  public void close() {
    closing.set(true);
    server.close();
    lending.ifPresent(LendingRun::close);
    gateway.close();
    parts.close();
  }
}
