package org.tongjie.app.demo.lending;

import java.time.LocalDate;
import org.tongjie.broker.region.CardKey;
import org.tongjie.broker.region.PlaceCode;
import org.tongjie.catalog.directory.AgencySymbol;

/** Readers of the demonstration, who exist nowhere else. */
public enum DemoReader {
  CITY_ADULT("LCST", "0010000001", "LCST-ZG", 1986),
  CITY_READER("LCST", "0010000002", "LCST-DQ", 2012),
  QINGLAN_ADULT("QLX", "QL0000001", "QLX-ZG", 1958),
  QINGLAN_READER("QLX", "QL0000002", "QLX-ST", 1999),
  BAIDU_ADULT("BDX", "A00000001", "BDX-ZG", 1979);

  /** The PIN of all of them. */
  public static final String PIN = "1234";

  private final String issuer;
  private final String card;
  private final String pickup;
  private final int year;

  DemoReader(String issuer, String card, String pickup, int year) {
    this.issuer = issuer;
    this.card = card;
    this.pickup = pickup;
    this.year = year;
  }

  AgencySymbol issuer() {
    return new AgencySymbol(issuer);
  }

  public String card() {
    return card;
  }

  LocalDate born() {
    return LocalDate.of(year, 5, 1);
  }

  public CardKey key() {
    return new CardKey(issuer(), card);
  }

  /** Where this reader likes to fetch books. */
  public PlaceCode pickup() {
    return new PlaceCode(pickup);
  }
}
