package org.tongjie.broker.web;

import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.tongjie.broker.region.Finding;
import org.tongjie.broker.region.Region;
import org.tongjie.broker.region.RegionFileException;
import org.tongjie.broker.store.RegionSaving;
import org.tongjie.broker.store.RegionStore;
import org.tongjie.broker.store.StoredRegion;
import org.tongjie.broker.web.StaffAccess.Staff;
import org.tongjie.broker.web.view.Fact;
import org.tongjie.broker.web.view.FormField;
import org.tongjie.broker.web.view.Messages;
import org.tongjie.broker.web.view.RegionFormView;
import org.tongjie.broker.web.view.RegionPresenter;
import org.tongjie.catalog.directory.AgencySymbol;

/** A part of the region, its form, and what becomes of what was filled in. */
record RegionForm(String path, RegionPart part, StoredRegion stored) {
  /** Fields of the text's form, in the order in which they are sent. */
  static final List<String> NAMES = List.of("version", "note", "text");

  private static final int LONGEST_NOTE = 200;

  /** The form of a part, or empty where there is none of that code. */
  static Optional<RegionForm> of(String kind, String code, StoredRegion stored) {
    return part(kind, code, stored.region())
        .map(part -> new RegionForm(RegionPresenter.BASE + "/" + kind + "/" + code, part, stored));
  }

  private static Optional<RegionPart> part(String kind, String code, Region region) {
    return switch (kind) {
      case "calendars" -> region.calendars().opening(code).map(CalendarPart::new);
      case "routes" ->
          Optional.ofNullable(region.logistics().routes().get(code)).map(RoutePart::new);
      case "systems" ->
          region.systems().stream()
              .filter(system -> system.code().value().equals(code))
              .findFirst()
              .map(SystemPart::new);
      case "deadlines" -> Optional.of(new DeadlinesPart());
      case "proxycards" -> Optional.of(new ProxyCardsPart());
      case "text" -> Optional.of(new RegionTextPart());
      default -> Optional.empty();
    };
  }

  private boolean isAffairOf(Staff staff) {
    Set<AgencySymbol> concerned = part.concerned(stored.region());
    return staff.consortium()
        || (!concerned.isEmpty()
            && concerned.stream().allMatch(one -> staff.mayActFor(stored.region(), one)));
  }

  /** The form as the region has it. */
  Response show(Visit visit, Staff staff) {
    boolean saved = visit.parameters().containsKey("saved");
    String notice =
        saved
            ? messages(visit).text("region.saved", Integer.toString(stored.version().number()))
            : "";
    return page(visit, staff, 200, new Outcome(notice, List.of(), fields(visit)));
  }

  private static Messages messages(Visit visit) {
    return Messages.in(visit.frame().language());
  }

  private List<FormField> fields(Visit visit) {
    return part.fields(stored.region(), messages(visit));
  }

  /** Saves what was filled in, or shows it again with what is wrong. */
  Response save(Visit visit, Staff staff, MultivaluedMap<String, String> sent, RegionStore store) {
    if (!isAffairOf(staff)) {
      return RegionPages.refused(visit, 403);
    }
    List<FormField> filled = new ArrayList<>();
    fields(visit).forEach(field -> filled.add(field.with(RegionPart.value(sent, field.name()))));
    try {
      String note = RegionPart.value(sent, "note");
      RegionSaving saving =
          store.save(
              part.changed(stored.region(), sent),
              basedOn(sent),
              staff.name(),
              note.substring(0, Math.min(LONGEST_NOTE, note.length())));
      return told(visit, staff, saving, filled);
    } catch (RegionFileException unreadable) {
      return unusable(visit, staff, unreadable.findings(), filled);
    } catch (IllegalArgumentException wrong) {
      Finding finding = new Finding(Finding.Severity.ERROR, "", String.valueOf(wrong.getMessage()));
      return unusable(visit, staff, List.of(finding), filled);
    }
  }

  /** A form without a version was made from none that is in use. */
  private static int basedOn(MultivaluedMap<String, String> sent) {
    String version = RegionPart.value(sent, "version");
    return version.matches("[0-9]{1,9}") ? Integer.parseInt(version) : RegionStore.NONE;
  }

  private Response told(Visit visit, Staff staff, RegionSaving saving, List<FormField> filled) {
    Messages messages = messages(visit);
    return switch (saving) {
      case RegionSaving.Saved _ ->
          Response.seeOther(URI.create(visit.frame().path() + "?saved=1")).build();
      case RegionSaving.Unchanged _ ->
          page(
              visit, staff, 200, new Outcome(messages.text("region.unchanged"), List.of(), filled));
      case RegionSaving.Outdated outdated -> {
        String notice =
            messages.text(
                "region.outdated",
                outdated.current().by(),
                Integer.toString(outdated.current().number()));
        yield page(visit, staff, 409, new Outcome(notice, List.of(), filled));
      }
      case RegionSaving.Unusable unusable -> unusable(visit, staff, unusable.findings(), filled);
    };
  }

  private Response unusable(
      Visit visit, Staff staff, List<Finding> findings, List<FormField> filled) {
    return page(
        visit, staff, 422, new Outcome(messages(visit).text("region.unusable"), findings, filled));
  }

  private record Outcome(String notice, List<Finding> findings, List<FormField> fields) {}

  private Response page(Visit visit, Staff staff, int status, Outcome outcome) {
    boolean affair = isAffairOf(staff);
    RegionFormView view =
        new RegionFormView(
            part.heading(stored.region(), messages(visit)),
            affair ? path : "",
            stored.version().number(),
            facts(new RegionPresenter(stored.region(), visit.frame().language())),
            outcome.fields(),
            outcome.findings().stream().map(Finding::toString).toList(),
            outcome.notice(),
            part instanceof RegionTextPart
                ? MediaType.TEXT_PLAIN
                : MediaType.APPLICATION_FORM_URLENCODED);
    return visit.answer(status, Templates.regionForm(visit.frame(), view));
  }

  private List<Fact> facts(RegionPresenter presenter) {
    return switch (part) {
      case CalendarPart calendar -> presenter.facts(calendar.calendar().code());
      case RoutePart route -> presenter.facts(route.route());
      case SystemPart system -> presenter.facts(system.system());
      case DeadlinesPart _, ProxyCardsPart _, RegionTextPart _ -> List.of();
    };
  }
}
