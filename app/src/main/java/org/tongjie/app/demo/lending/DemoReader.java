package org.tongjie.app.demo.lending;

import org.tongjie.broker.region.CardKey;
import org.tongjie.broker.region.PlaceCode;
import org.tongjie.catalog.directory.AgencySymbol;

/** Readers of the demonstration, who exist nowhere else. */
public enum DemoReader {
  CITY_ADULT("LCST", "0010000001", "LCST-ZG"),
  CITY_READER("LCST", "0010000002", "LCST-DQ"),
  QINGLAN_ADULT("QLX", "QL0000001", "QLX-ZG"),
  QINGLAN_READER("QLX", "QL0000002", "QLX-ST"),
  BAIDU_ADULT("BDX", "A00000001", "BDX-ZG");

  /** The PIN of all of them. */
  public static final String PIN = "1234";

  private final String issuer;
  private final String card;
  private final String pickup;

  DemoReader(String issuer, String card, String pickup) {
    this.issuer = issuer;
    this.card = card;
    this.pickup = pickup;
  }

  AgencySymbol issuer() {
    return new AgencySymbol(issuer);
  }

  public String card() {
    return card;
  }

  public CardKey key() {
    return new CardKey(issuer(), card);
  }

  /** Where this reader likes to fetch books. */
  public PlaceCode pickup() {
    return new PlaceCode(pickup);
  }
}
