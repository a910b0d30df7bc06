package org.tongjie.z3950.gateway;

import java.nio.file.Path;
import java.util.Optional;
import org.tongjie.z3950.server.ServerConfig;
import org.tongjie.z3950.session.SessionLimits;

/**
 * How the gateway presents itself.
 *
 * @param z3950 where Z39.50 is spoken
 * @param session what one association may use
 * @param union how the union of all libraries is called
 * @param partners folder of partners' files, if there are any
 * @param anonymous whether those who do not sign in may search, without limits unless a file {@code
 *     anonymous.properties} sets some
 * @param recordCacheOctets memory for records read before
 */
public record GatewayConfig(
    ServerConfig z3950,
    SessionLimits session,
    Union union,
    Optional<Path> partners,
    boolean anonymous,
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

  /** Listens on this machine alone; whoever comes may search. */
  public static GatewayConfig local(int port) {
    return new GatewayConfig(
        ServerConfig.at("127.0.0.1", port),
        SessionLimits.USUAL,
        Union.USUAL,
        Optional.empty(),
        true,
        RECORD_CACHE);
  }
}
