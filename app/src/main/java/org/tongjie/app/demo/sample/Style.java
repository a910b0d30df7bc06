package org.tongjie.app.demo.sample;

import java.util.EnumSet;
import java.util.Set;

/** The habits that tell one CNMARC cataloging department from another. */
enum Style {
  /** Pinyin of titles and names in $9. */
  PINYIN,
  /** Other title information, series, subjects, language and physical description. */
  FULL,
  /** Full-width punctuation, and volumes written into the title: 红楼梦（上）, 三体Ⅱ：黑暗森林. */
  FULL_WIDTH,
  /** Volumes written into the title after a space. */
  VOLUME_IN_TITLE,
  /** Everything in traditional characters. */
  TRADITIONAL,
  /** ISBNs with hyphens. */
  HYPHENS,
  /** The record says that its characters are Unicode (100 $a 26-27 = 50), true or not. */
  CLAIMS_UNICODE,
  /** The record says that its characters are GB 2312 (100 $a 26-29 = 0110), true or not. */
  CLAIMS_GB;

  /** The habits of a library that catalogs in CNMARC. */
  static Set<Style> of(SampleLibrary library) {
    return switch (library) {
      case CITY -> EnumSet.of(PINYIN, FULL, CLAIMS_UNICODE);
      case QINGLAN -> EnumSet.of(FULL, FULL_WIDTH, CLAIMS_GB);
      case BAIDU -> EnumSet.of(FULL, HYPHENS, CLAIMS_UNICODE);
      case PRIMARY -> EnumSet.of(VOLUME_IN_TITLE);
      case READING_ROOM -> EnumSet.of(TRADITIONAL, CLAIMS_GB);
      case MIDDLE -> throw new IllegalArgumentException("catalogs in MARC 21");
    };
  }
}
