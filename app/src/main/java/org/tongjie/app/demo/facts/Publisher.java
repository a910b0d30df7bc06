package org.tongjie.app.demo.facts;

/**
 * A publishing house.
 *
 * @param region place code of GB/T 2260, or the country for houses abroad
 * @param number its position among the publishers, which its invented ISBNs carry
 */
public record Publisher(String name, String place, String region, int number) {

  /** The country its records name (GB/T 2659). */
  public String country() {
    return domestic() ? "CN" : region;
  }

  /** Whether its region is one of China's, as a code of six digits. */
  public boolean domestic() {
    return region.length() == 6;
  }
}
