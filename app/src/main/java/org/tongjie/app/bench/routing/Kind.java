package org.tongjie.app.bench.routing;

import java.time.LocalTime;
import java.util.List;

/** What kinds of libraries the tiered region has; see docs/routing-region.md. */
enum Kind {
  CITY("city", 8, 20),
  COUNTY("county", 5, 8),
  TOWNSHIP("branch", 1.5, 2),
  SCHOOL("school", 1, 2),
  ROOM("service-point", 0.5, 0.5);

  private static final Kind[] BRANCHES = {TOWNSHIP, TOWNSHIP, SCHOOL, ROOM, TOWNSHIP, SCHOOL};

  private final String tier;
  private final double stock;
  private final double readers;

  Kind(String tier, double stock, double readers) {
    this.tier = tier;
    this.stock = stock;
    this.readers = readers;
  }

  /** The kind of a library by its number. */
  static Kind of(int library) {
    if (Libraries.isHead(library)) {
      return library == 0 ? CITY : COUNTY;
    }
    return BRANCHES[library / (Libraries.COUNTIES + 1) - 1];
  }

  String tier() {
    return tier;
  }

  /** How likely it is to hold a book, beside the others. */
  double stock() {
    return stock;
  }

  /** How many readers it has, beside the others. */
  double readers() {
    return readers;
  }

  /** When its pull list is worked off on a day it opens. */
  List<LocalTime> rounds() {
    return switch (this) {
      case CITY -> List.of(LocalTime.of(10, 0), LocalTime.of(14, 0), LocalTime.of(17, 0));
      case COUNTY -> List.of(LocalTime.of(9, 30), LocalTime.of(14, 30));
      case TOWNSHIP -> List.of(LocalTime.of(9, 30));
      case SCHOOL -> List.of(LocalTime.of(12, 30));
      case ROOM -> List.of(LocalTime.of(15, 0));
    };
  }

  /** Closures that nobody entered, in a year. */
  double surprises() {
    return this == CITY || this == COUNTY ? 0.5 : 2;
  }
}
