package org.tongjie.broker.web;

import jakarta.ws.rs.core.MultivaluedMap;
import java.time.DayOfWeek;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.tongjie.broker.language.Messages;
import org.tongjie.broker.region.Region;
import org.tongjie.broker.region.Route;
import org.tongjie.broker.web.view.FormField;
import org.tongjie.catalog.directory.AgencySymbol;

/** The days on which a courier's round runs. */
record RoutePart(Route route) implements RegionPart {
  private static final String SUSPENSIONS = "suspensions";

  @Override
  public String heading(Region region, Messages messages) {
    return messages.text("region.route", route.names().toString());
  }

  @Override
  public List<FormField> fields(Region region, Messages messages) {
    List<FormField> fields = new ArrayList<>();
    for (DayOfWeek day : DayOfWeek.values()) {
      fields.add(
          FormField.tick(day.name(), RegionPart.name(day, messages), route.days().contains(day)));
    }
    fields.add(
        FormField.lines(
            SUSPENSIONS,
            messages.text("region.suspensions"),
            CalendarPart.closures(route.suspensions()),
            messages.text("region.closures.hint")));
    return fields;
  }

  /** A round concerns all along it, whoever runs it. */
  @Override
  public Set<AgencySymbol> concerned(Region region) {
    return Set.of();
  }

  @Override
  public Region changed(Region region, MultivaluedMap<String, String> form) {
    Set<DayOfWeek> days = EnumSet.noneOf(DayOfWeek.class);
    for (DayOfWeek day : DayOfWeek.values()) {
      if (RegionPart.value(form, day.name()).equals("on")) {
        days.add(day);
      }
    }
    return region.with(
        new Route(
            route.code(),
            route.names(),
            route.carrier(),
            days,
            route.stops(),
            RegionPart.lines(form, SUSPENSIONS).stream().map(CalendarPart::closure).toList(),
            route.bins(),
            route.cost()));
  }
}
