package org.tongjie.broker.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.tongjie.broker.patron.YearEnd;
import org.tongjie.broker.request.PatronRequest;
import org.tongjie.broker.request.SupplierRequest;

/**
 * The end of a school's year as JSON.
 *
 * @param state names the register as it is
 */
record YearEndJson(String state, List<Unit> classes, List<Open> open) {
  static YearEndJson of(YearEnd year, List<PatronRequest> open) {
    return new YearEndJson(
        year.state(),
        year.units().stream().map(Unit::of).toList(),
        year.open(open).stream().map(Open::of).toList());
  }

  /**
   * A class.
   *
   * @param next what it is called a year later, where its name tells
   */
  @JsonInclude(JsonInclude.Include.NON_EMPTY)
  record Unit(String unit, int readers, String next) {
    static Unit of(YearEnd.Unit unit) {
      return new Unit(unit.name(), unit.readers(), unit.next().orElse(""));
    }
  }

  /** Something open that a reader has to bring to an end before leaving. */
  @JsonInclude(JsonInclude.Include.NON_EMPTY)
  record Open(
      String unit,
      String number,
      String holder,
      String request,
      String title,
      String state,
      String due) {
    static Open of(YearEnd.Open open) {
      PatronRequest request = open.request();
      return new Open(
          open.card().unit(),
          open.card().card().number(),
          open.card().holder(),
          request.id().toString(),
          request.wish().title(),
          request.state().name(),
          request.currentSupplier().flatMap(SupplierRequest::due).map(Object::toString).orElse(""));
    }
  }

  /** How many cards a year's end changed. */
  record Closed(int changed) {}
}
