package org.tongjie.z3950.gateway;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Supplier;
import org.tongjie.http.HttpConfig;
import org.tongjie.z3950.server.ServerConfig;
import org.tongjie.z3950.session.SessionLimits;

/**
 * How the gateway presents itself.
 *
 * @param z3950 where Z39.50 is spoken
 * @param session what one association may use
 * @param http where SRU and federated search are served
 * @param union how the union of all libraries is called
 * @param people who may come, and whom we ask
 * @param broker who tells where items are now, if anyone
 * @param recordCacheOctets memory for records read before, and half as much again for those written
 *     in XML
 */
public record GatewayConfig(
    ServerConfig z3950,
    SessionLimits session,
    HttpConfig http,
    Union union,
    People people,
    Optional<Broker> broker,
    long recordCacheOctets) {
  /** Of the memory that the process may use, a quarter is for records read before. */
  private static final int RECORDS_SHARE = 4;

  /** More is left to what else the process does. */
  private static final long MOST_FOR_RECORDS = 512L << 20;

  /**
   * The union of all libraries.
   *
   * @param database name of its database
   * @param title for people
   * @param code its MARC organization code, in 003 of its records
   */
  public record Union(String database, String title, String code) {
    public static final Union USUAL = new Union("Union", "联合目录", "Tongjie");
  }

  /** Who may search without signing in. */
  public enum Anonymous {
    /** Clients on this machine. */
    LOCAL,
    ALLOWED,
    REFUSED
  }

  /**
   * Those the gateway has to do with.
   *
   * @param anonymous without limits unless a file {@code anonymous.properties} sets some
   * @param partners folder of partners' files, if there are any
   * @param targets folder of the files of targets that are searched live, if there are any
   * @param interval between two looks whether those files have changed
   */
  public record People(
      Anonymous anonymous, Optional<Path> partners, Optional<Path> targets, Duration interval) {
    private static final Duration USUAL_INTERVAL = Duration.ofSeconds(5);

    /** With files looked at every few seconds. */
    public People(Anonymous anonymous, Optional<Path> partners, Optional<Path> targets) {
      this(anonymous, partners, targets, USUAL_INTERVAL);
    }
  }

  /**
   * The broker's HTTP interface.
   *
   * @param address without a trailing slash; empty as long as it does not serve
   * @param budget how long the OPAC records of one request may wait for it
   */
  public record Broker(Supplier<Optional<String>> address, Duration budget) {}

  /** The same with circulation data in OPAC records. */
  public GatewayConfig withBroker(Broker other) {
    return new GatewayConfig(
        z3950, session, http, union, people, Optional.of(other), recordCacheOctets);
  }

  /** With the usual limits and names. */
  public static GatewayConfig usual(ServerConfig z3950, HttpConfig http, People people) {
    return new GatewayConfig(
        z3950,
        SessionLimits.USUAL,
        http,
        Union.USUAL,
        people,
        Optional.empty(),
        Math.min(MOST_FOR_RECORDS, Runtime.getRuntime().maxMemory() / RECORDS_SHARE));
  }
}
