package org.tongjie.z3950.target;

import java.net.URI;
import java.util.List;

/** Where a target is and by which protocol it is asked. */
public sealed interface Address {

  /**
   * A Z39.50 target.
   *
   * @param databases names of the databases that are searched together, at least one
   */
  record Z3950(String host, int port, List<String> databases) implements Address {
    /** The port registered for Z39.50. */
    public static final int REGISTERED_PORT = 210;

    public Z3950 {
      databases = List.copyOf(databases);
      if (host.isBlank() || port < 1 || port > 65_535 || databases.isEmpty()) {
        throw new IllegalArgumentException(
            "a Z39.50 target needs a host, a port of 1 to 65535 and a database");
      }
    }

    @Override
    public String toString() {
      return host + ":" + port + "/" + String.join("+", databases);
    }
  }

  /**
   * An SRU target.
   *
   * @param base address of the database, to which the parameters are added
   */
  record Sru(URI base, SruVersion version) implements Address {
    public Sru {
      boolean http = "http".equals(base.getScheme()) || "https".equals(base.getScheme());
      if (!http || base.getHost() == null || base.getRawFragment() != null) {
        throw new IllegalArgumentException("\"" + base + "\" is no address of an SRU database");
      }
    }

    @Override
    public String toString() {
      return base.toString();
    }
  }

  /** Versions of SRU, by which answers differ in namespace. */
  enum SruVersion {
    V1_1("1.1"),
    V1_2("1.2"),
    V2_0("2.0");

    private final String number;

    SruVersion(String number) {
      this.number = number;
    }

    /** As it is written in requests. */
    public String number() {
      return number;
    }
  }
}
