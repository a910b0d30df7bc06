package org.tongjie.broker.region;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.tongjie.catalog.directory.AgencySymbol;

/**
 * One library system; it may serve several agencies.
 *
 * @param address host:port for SIP2, a URL for NCIP and Koha, empty for a desk
 * @param settings of its connector, by name
 * @param login how the connector signs in there
 */
public record Ils(
    SystemCode code,
    String name,
    Kind kind,
    String address,
    List<Served> served,
    Map<String, String> settings,
    Optional<Login> login,
    Switches switches) {

  public Ils {
    served = List.copyOf(served);
    settings = Collections.unmodifiableMap(new TreeMap<>(settings));
  }

  /** How it is spoken to. */
  public enum Kind {
    SIP2,
    NCIP,
    KOHA,
    /** No system: its staff do everything on the desk pages. */
    DESK
  }

  /**
   * An agency that the system serves.
   *
   * @param codes what the system calls it, the usual one first
   * @param places what the system calls its places, as pickup locations of holds
   */
  public record Served(AgencySymbol agency, List<String> codes, Map<PlaceCode, String> places) {
    public Served {
      codes = List.copyOf(codes);
      places = Collections.unmodifiableMap(new TreeMap<>(places));
    }
  }

  /** A user of the system, and where the password is kept. */
  public record Login(String user, Secret secret) {}

  /**
   * What the operator allows.
   *
   * @param on whether the connector works at all
   * @param signIn whether readers may sign in through it: only once a wrong PIN is proven refused
   */
  public record Switches(boolean on, boolean signIn) {
    /** Working, without sign-in. */
    public static final Switches USUAL = new Switches(true, false);
  }

  public boolean serves(AgencySymbol agency) {
    return servedAs(agency).isPresent();
  }

  /** How the system knows an agency. */
  public Optional<Served> servedAs(AgencySymbol agency) {
    return served.stream().filter(one -> one.agency().equals(agency)).findFirst();
  }

  /** The agency that the system means by a code or an alias. */
  public Optional<AgencySymbol> agencyOf(String code) {
    return served.stream()
        .filter(one -> one.codes().contains(code))
        .map(Served::agency)
        .findFirst();
  }

  /** What the system calls a place. */
  public Optional<String> pickupCode(PlaceCode place) {
    return served.stream()
        .flatMap(one -> Optional.ofNullable(one.places().get(place)).stream())
        .findFirst();
  }

  /** A setting of the connector, or what it usually is. */
  public String setting(String key, String usual) {
    return settings.getOrDefault(key, usual);
  }

  /** The same system at another address. */
  public Ils at(String otherAddress) {
    return new Ils(code, name, kind, otherAddress, served, settings, login, switches);
  }

  /** The same system with other settings. */
  public Ils with(Map<String, String> otherSettings) {
    return new Ils(code, name, kind, address, served, otherSettings, login, switches);
  }

  /** The same system switched otherwise. */
  public Ils switched(Switches otherSwitches) {
    return new Ils(code, name, kind, address, served, settings, login, otherSwitches);
  }
}
