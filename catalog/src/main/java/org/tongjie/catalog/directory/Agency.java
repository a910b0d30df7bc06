package org.tongjie.catalog.directory;

/**
 * A participating library.
 *
 * @param name official name in Chinese, or the code where none was given
 * @param nameEn name in English, or empty
 * @param parent symbol of the head library, or empty
 * @param holdingsProfile how this library writes its holdings (see {@code HoldingsProfile}), or
 *     empty to guess
 */
public record Agency(
    AgencySymbol symbol,
    String name,
    String nameEn,
    Tier tier,
    String parent,
    String holdingsProfile) {

  /** The place of a library in the region: 中心馆, 总馆, 分馆, 学校, 服务点. */
  public enum Tier {
    CITY,
    COUNTY,
    BRANCH,
    SCHOOL,
    SERVICE_POINT,
    OTHER
  }

  /** A library known by its code alone. */
  public static Agency named(AgencySymbol symbol) {
    return new Agency(symbol, symbol.value(), "", Tier.OTHER, "", "");
  }
}
