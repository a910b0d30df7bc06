package org.tongjie.broker.web;

import jakarta.ws.rs.core.MultivaluedMap;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.tongjie.broker.language.Messages;
import org.tongjie.broker.region.Closure;
import org.tongjie.broker.region.Dates;
import org.tongjie.broker.region.OpenSpan;
import org.tongjie.broker.region.OpeningCalendar;
import org.tongjie.broker.region.Place;
import org.tongjie.broker.region.Region;
import org.tongjie.broker.region.SpecialDay;
import org.tongjie.broker.web.view.FormField;
import org.tongjie.catalog.directory.AgencySymbol;

/** Opening hours, closures and days with hours of their own. */
record CalendarPart(OpeningCalendar calendar) implements RegionPart {
  private static final String CLOSURES = "closures";
  private static final String SPECIAL = "special";
  private static final int WORDS = 3;

  @Override
  public String heading(Region region, Messages messages) {
    return messages.text("region.calendar", calendar.code());
  }

  @Override
  public List<FormField> fields(Region region, Messages messages) {
    List<FormField> fields = new ArrayList<>();
    for (DayOfWeek day : DayOfWeek.values()) {
      fields.add(
          FormField.line(
              day.name(),
              RegionPart.name(day, messages),
              hours(calendar.week().getOrDefault(day, List.of())),
              messages.text("region.hours.hint")));
    }
    fields.add(
        FormField.lines(
            CLOSURES,
            messages.text("region.closures"),
            closures(calendar.closures()),
            messages.text("region.closures.hint")));
    fields.add(
        FormField.lines(
            SPECIAL,
            messages.text("region.special"),
            calendar.specialDays().stream()
                .map(day -> day.day() + " " + hours(day.hours()) + " " + day.reason())
                .map(String::strip)
                .collect(Collectors.joining("\n")),
            messages.text("region.special.hint")));
    return fields;
  }

  private static String hours(List<OpenSpan> spans) {
    return spans.stream().map(OpenSpan::toString).collect(Collectors.joining(","));
  }

  static String closures(List<Closure> closures) {
    return closures.stream()
        .map(closure -> closure.from() + " " + closure.to() + " " + closure.reason())
        .map(String::strip)
        .collect(Collectors.joining("\n"));
  }

  @Override
  public Set<AgencySymbol> concerned(Region region) {
    return region.places().stream()
        .filter(place -> place.calendar().equals(calendar.code()))
        .map(Place::agency)
        .collect(Collectors.toSet());
  }

  @Override
  public Region changed(Region region, MultivaluedMap<String, String> form) {
    Map<DayOfWeek, List<OpenSpan>> week = new EnumMap<>(DayOfWeek.class);
    for (DayOfWeek day : DayOfWeek.values()) {
      List<OpenSpan> spans = spans(RegionPart.value(form, day.name()));
      if (!spans.isEmpty()) {
        week.put(day, spans);
      }
    }
    return region.with(
        new OpeningCalendar(
            calendar.code(),
            calendar.zone(),
            week,
            RegionPart.lines(form, CLOSURES).stream().map(CalendarPart::closure).toList(),
            RegionPart.lines(form, SPECIAL).stream().map(CalendarPart::specialDay).toList()));
  }

  private static List<OpenSpan> spans(String written) {
    return Arrays.stream(written.split("[,，、\\s]+"))
        .filter(span -> !span.isEmpty())
        .map(OpenSpan::parse)
        .toList();
  }

  /** One day or two, then the reason. */
  static Closure closure(String line) {
    String[] words = line.split("\\s+", WORDS);
    LocalDate from = Dates.parse(words[0]);
    boolean oneDay = words.length < 2 || !words[1].matches("[0-9]{4}-.*");
    LocalDate to = oneDay ? from : Dates.parse(words[1]);
    String reason = line.substring(words[0].length()).strip();
    return new Closure(from, to, oneDay ? reason : reason.substring(words[1].length()).strip());
  }

  private static SpecialDay specialDay(String line) {
    String[] words = line.split("\\s+", WORDS);
    boolean open = words.length > 1 && words[1].matches("[0-9].*");
    String reason = line.substring(words[0].length()).strip();
    return new SpecialDay(
        Dates.parse(words[0]),
        open ? spans(words[1]) : List.of(),
        open ? reason.substring(words[1].length()).strip() : reason);
  }
}
