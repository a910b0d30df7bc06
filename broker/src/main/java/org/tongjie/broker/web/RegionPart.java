package org.tongjie.broker.web;

import jakarta.ws.rs.core.MultivaluedMap;
import java.time.DayOfWeek;
import java.time.format.TextStyle;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.tongjie.broker.language.Messages;
import org.tongjie.broker.region.Region;
import org.tongjie.broker.region.WrongValueException;
import org.tongjie.broker.web.view.FormField;
import org.tongjie.catalog.directory.AgencySymbol;

/** A part of the region that a form changes. */
sealed interface RegionPart
    permits CalendarPart, RoutePart, SystemPart, DeadlinesPart, ProxyCardsPart, RegionTextPart {
  String heading(Region region, Messages messages);

  /** Its fields, filled in as the region has them. */
  List<FormField> fields(Region region, Messages messages);

  /**
   * Whose affair it is: who acts for all of these may change it.
   *
   * @return empty where it is the whole region's
   */
  Set<AgencySymbol> concerned(Region region);

  /**
   * The region with this part as the form says.
   *
   * @throws WrongValueException when something was filled in that cannot be understood
   */
  Region changed(Region region, MultivaluedMap<String, String> form);

  /** A day of the week in the language of a form. */
  static String name(DayOfWeek day, Messages messages) {
    Locale locale = Locale.forLanguageTag(messages.text("region.locale"));
    return day.getDisplayName(TextStyle.FULL_STANDALONE, locale);
  }

  /** What was filled in, or nothing. */
  static String value(MultivaluedMap<String, String> form, String name) {
    return Typed.in(form, name).strip();
  }

  /** The lines of a field that are not empty. */
  static List<String> lines(MultivaluedMap<String, String> form, String name) {
    return value(form, name).lines().map(String::strip).filter(line -> !line.isEmpty()).toList();
  }
}
