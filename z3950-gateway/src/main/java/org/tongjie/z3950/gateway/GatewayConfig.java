package org.tongjie.z3950.gateway;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
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
 * @param recordCacheOctets memory for records read before
 */
public record GatewayConfig(
    ServerConfig z3950,
    SessionLimits session,
    HttpConfig http,
    Union union,
    People people,
    long recordCacheOctets) {
  private static final long RECORD_CACHE = 64L << 20;

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

  /** With the usual limits and names. */
  public static GatewayConfig usual(ServerConfig z3950, HttpConfig http, People people) {
    return new GatewayConfig(z3950, SessionLimits.USUAL, http, Union.USUAL, people, RECORD_CACHE);
  }
}
