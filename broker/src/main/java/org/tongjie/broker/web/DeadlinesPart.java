package org.tongjie.broker.web;

import jakarta.ws.rs.core.MultivaluedMap;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.tongjie.broker.language.Messages;
import org.tongjie.broker.region.Deadlines;
import org.tongjie.broker.region.Period;
import org.tongjie.broker.region.Region;
import org.tongjie.broker.web.view.FormField;
import org.tongjie.catalog.directory.AgencySymbol;

/** How long each step of lending may take. */
record DeadlinesPart() implements RegionPart {
  @Override
  public String heading(Region region, Messages messages) {
    return messages.text("region.deadlines");
  }

  @Override
  public List<FormField> fields(Region region, Messages messages) {
    Deadlines now = region.deadlines();
    String hint = messages.text("region.period.hint");
    String overdue = now.overdue().stream().map(Period::toString).collect(Collectors.joining(", "));
    return List.of(
        line("patronCheck", messages.text("region.deadline.patronCheck"), now.patronCheck(), hint),
        line("answer", messages.text("region.deadline.answer"), now.answerOfSystem(), ""),
        line("alone", messages.text("region.deadline.alone"), now.alone(), ""),
        line("pull", messages.text("region.deadline.pull"), now.pull(), ""),
        line("transit", messages.text("region.deadline.transit"), now.transitGrace(), ""),
        line("shelf", messages.text("region.deadline.shelf"), now.shelf(), ""),
        line("longerShelf", messages.text("region.deadline.longerShelf"), now.longerShelf(), ""),
        FormField.line("overdue", messages.text("region.deadline.overdue"), overdue, ""),
        line("sendHome", messages.text("region.deadline.sendHome"), now.sendHome(), ""),
        line("missing", messages.text("region.deadline.missing"), now.missing(), ""),
        line("history", messages.text("region.deadline.history"), now.history(), ""));
  }

  private static FormField line(String name, String label, Period period, String hint) {
    return FormField.line(name, label, period.toString(), hint);
  }

  @Override
  public Set<AgencySymbol> concerned(Region region) {
    return Set.of();
  }

  @Override
  public Region changed(Region region, MultivaluedMap<String, String> form) {
    List<Period> overdue =
        Arrays.stream(RegionPart.value(form, "overdue").split("[,，、]")).map(Period::parse).toList();
    return region.with(
        new Deadlines(
            period(form, "patronCheck"),
            period(form, "answer"),
            period(form, "alone"),
            period(form, "pull"),
            period(form, "transit"),
            period(form, "shelf"),
            period(form, "longerShelf"),
            overdue,
            period(form, "sendHome"),
            period(form, "missing"),
            period(form, "history")));
  }

  private static Period period(MultivaluedMap<String, String> form, String name) {
    return Period.parse(RegionPart.value(form, name));
  }
}
