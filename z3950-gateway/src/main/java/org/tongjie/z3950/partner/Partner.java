package org.tongjie.z3950.partner;

import java.net.InetAddress;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.tongjie.catalog.marc.MarcEncoding;
import org.tongjie.http.credential.PasswordHash;
import org.tongjie.z3950.syntax.RecordSyntax;

/**
 * A partner library or system, as its file describes it.
 *
 * @param name the file's name; also the user name it signs in with
 * @param password empty when its addresses suffice
 * @param addresses networks it may come from; none for anywhere
 * @param databases names it may search; none for all
 * @param form in which characters and syntax it is answered unless it asks for others
 */
public record Partner(
    String name,
    Optional<PasswordHash> password,
    List<Network> addresses,
    List<String> databases,
    Form form,
    Limits limits) {
  /** Whoever does not sign in. */
  public static final String ANONYMOUS = "anonymous";

  public Partner {
    addresses = List.copyOf(addresses);
    databases = List.copyOf(databases);
  }

  /**
   * How a partner is answered.
   *
   * @param encoding of terms and records unless negotiated; empty for UTF-8, with ISO 8859-1
   *     understood
   * @param syntax of records when a request names none
   */
  public record Form(Optional<MarcEncoding> encoding, RecordSyntax syntax) {
    public static final Form USUAL = new Form(Optional.empty(), RecordSyntax.MARC21);
  }

  /**
   * How much a partner may ask; 0 is without limit.
   *
   * @param requestsPerMinute searches, presents, scans and sorts
   * @param sessions associations at once
   * @param recordsPerDay records handed out from midnight to midnight, UTC
   */
  public record Limits(int requestsPerMinute, int sessions, long recordsPerDay) {
    public static final Limits NONE = new Limits(0, 0, 0);
  }

  /** Those who do not sign in, wherever they come from. */
  public static Partner anonymous() {
    return anonymous(List.of());
  }

  /**
   * Those who do not sign in, where nothing else is said of them.
   *
   * @param addresses networks they may come from; none for anywhere
   */
  public static Partner anonymous(List<Network> addresses) {
    return new Partner(ANONYMOUS, Optional.empty(), addresses, List.of(), Form.USUAL, Limits.NONE);
  }

  /** Whether it may search a database. */
  public boolean maySearch(String database) {
    return databases.isEmpty()
        || databases.stream()
            .anyMatch(allowed ->
                allowed.toLowerCase(Locale.ROOT).equals(database.toLowerCase(Locale.ROOT)));
  }

  /** Whether it may come from an address. */
  public boolean mayComeFrom(InetAddress address) {
    return addresses.isEmpty() || addresses.stream().anyMatch(network -> network.contains(address));
  }
}
