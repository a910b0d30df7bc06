package org.tongjie.broker.web;

import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.tongjie.broker.account.Role;
import org.tongjie.broker.account.StaffVisit;
import org.tongjie.broker.language.Messages;
import org.tongjie.broker.region.Finding;
import org.tongjie.broker.region.Region;
import org.tongjie.broker.region.RegionFileException;
import org.tongjie.broker.region.WrongValueException;
import org.tongjie.broker.store.RegionSaving;
import org.tongjie.broker.store.RegionStore;
import org.tongjie.broker.store.StoredRegion;
import org.tongjie.broker.web.view.Fact;
import org.tongjie.broker.web.view.FormField;
import org.tongjie.broker.web.view.RegionFormView;
import org.tongjie.broker.web.view.RegionPresenter;
import org.tongjie.catalog.directory.AgencySymbol;

/** A part of the region, its form, and what becomes of what was filled in. */
record RegionForm(String path, RegionPart part, StoredRegion stored) {
  /** Fields of the text's form, in the order in which they are sent. */
  static final List<String> NAMES = List.of("token", "version", "note", "text");

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

  /** Who runs the region changes all of it; a library changes what concerns it and those below. */
  private boolean isAffairOf(StaffVisit staff) {
    Set<AgencySymbol> concerned = part.concerned(stored.region());
    boolean own = !concerned.isEmpty() && concerned.stream().allMatch(staff::actsFor);
    return staff.has(Role.CONSORTIUM) || (own && decides(staff));
  }

  /** A connector carries readers' PINs: whoever works at a desk alone does not change it. */
  private boolean decides(StaffVisit staff) {
    return !(part instanceof SystemPart) || staff.has(Role.HEAD_LIBRARY);
  }

  /** The form as the region has it. */
  Response show(DeskVisit desk) {
    boolean saved = desk.visit().parameters().containsKey("saved");
    String notice =
        saved ? desk.text("region.saved", Integer.toString(stored.version().number())) : "";
    return page(desk, 200, new Outcome(notice, List.of(), fields(desk)));
  }

  private static Messages messages(DeskVisit desk) {
    return Messages.in(desk.visit().frame().language());
  }

  private List<FormField> fields(DeskVisit desk) {
    return part.fields(stored.region(), messages(desk));
  }

  /** Saves what was filled in, or shows it again with what is wrong. */
  Response save(DeskVisit desk, MultivaluedMap<String, String> sent) {
    if (!isAffairOf(desk.staff())) {
      return desk.refused(403);
    }
    List<FormField> filled = new ArrayList<>();
    fields(desk).forEach(field -> filled.add(field.with(RegionPart.value(sent, field.name()))));
    try {
      RegionSaving saving =
          desk.parts()
              .regions()
              .save(
                  part.changed(stored.region(), sent),
                  basedOn(sent),
                  desk.staff().actor(),
                  Typed.in(sent, "note", LONGEST_NOTE));
      return told(desk, saving, filled);
    } catch (RegionFileException unreadable) {
      return unusable(desk, unreadable.findings(), filled);
    } catch (WrongValueException wrong) {
      return unusable(desk, List.of(Finding.error("", wrong.said())), filled);
    }
  }

  /** A form without a version was made from none that is in use. */
  private static int basedOn(MultivaluedMap<String, String> sent) {
    String version = RegionPart.value(sent, "version");
    return version.matches("[0-9]{1,9}") ? Integer.parseInt(version) : RegionStore.NONE;
  }

  private Response told(DeskVisit desk, RegionSaving saving, List<FormField> filled) {
    Messages messages = messages(desk);
    return switch (saving) {
      case RegionSaving.Saved _ -> Response.seeOther(URI.create(path + "?saved=1")).build();
      case RegionSaving.Unchanged _ ->
          page(desk, 200, new Outcome(messages.text("region.unchanged"), List.of(), filled));
      case RegionSaving.Outdated outdated -> {
        String notice =
            messages.text(
                "region.outdated",
                desk.words().actor(outdated.current().by()),
                Integer.toString(outdated.current().number()));
        yield page(desk, 409, new Outcome(notice, List.of(), filled));
      }
      case RegionSaving.Unusable unusable -> unusable(desk, unusable.findings(), filled);
    };
  }

  private Response unusable(DeskVisit desk, List<Finding> findings, List<FormField> filled) {
    return page(desk, 422, new Outcome(messages(desk).text("region.unusable"), findings, filled));
  }

  private record Outcome(String notice, List<Finding> findings, List<FormField> fields) {}

  private Response page(DeskVisit desk, int status, Outcome outcome) {
    boolean affair = isAffairOf(desk.staff());
    RegionFormView view =
        new RegionFormView(
            part.heading(stored.region(), messages(desk)),
            affair ? path : "",
            stored.version().number(),
            facts(new RegionPresenter(stored.region(), desk.visit().frame().language())),
            outcome.fields(),
            outcome.findings().stream()
                .map(finding -> finding.in(desk.words().language()))
                .toList(),
            outcome.notice(),
            part instanceof RegionTextPart
                ? MediaType.TEXT_PLAIN
                : MediaType.APPLICATION_FORM_URLENCODED);
    return desk.visit().answer(status, Templates.regionForm(desk.frame(), view));
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
