package org.tongjie.simulator.koha;

/**
 * How this system speaks Koha REST.
 *
 * @param user the staff account: name in basic authentication, and client id in OAuth2
 * @param password its password, and the client secret
 */
public record KohaSettings(KohaDialect dialect, String user, String password) {
  public static final KohaSettings USUAL =
      new KohaSettings(KohaDialect.TODAY, "staff", "staff-secret");

  @Override
  public String toString() {
    return "KohaSettings[" + dialect + ", " + user + "]";
  }
}
