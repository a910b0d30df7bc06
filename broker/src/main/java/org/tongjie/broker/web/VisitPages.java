package org.tongjie.broker.web;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeParseException;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.tongjie.broker.ledger.MonthFigure.Source;
import org.tongjie.broker.ledger.Visits;
import org.tongjie.broker.region.PlaceCode;
import org.tongjie.broker.web.view.DeskPage;
import org.tongjie.broker.web.view.VisitPresenter;

/** The visitors of a place, which its desk tells day by day: as its gate counted, or by hand. */
@Path("/desk/visits")
public final class VisitPages {
  private final DeskDoor door;

  VisitPages(DeskDoor door) {
    this.door = door;
  }

  /** What was told of this month and the last, and the form. */
  @GET
  public Response visits(@Context UriInfo uri, @Context HttpHeaders headers) {
    return door.open(uri, headers, desk -> show(desk, ""));
  }

  private static Response show(DeskVisit desk, String notice) {
    PlaceCode here = desk.place().code();
    YearMonth month = YearMonth.from(desk.today());
    List<Visits> days =
        Stream.of(month, month.minusMonths(1))
            .flatMap(one -> desk.parts().months().days(one).stream())
            .filter(visits -> visits.place().equals(here))
            .sorted(Comparator.comparing(Visits::day).reversed())
            .toList();
    VisitPresenter presenter = new VisitPresenter(desk.words(), desk.place());
    return desk.lists(
        DeskPage.told(
            desk.text("visit.title"),
            notice,
            List.of(presenter.form(desk.today()), presenter.days(days))));
  }

  /** Keeps the figure of a day; what was told of it before stays beside it. */
  @POST
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response enter(
      @Context UriInfo uri, @Context HttpHeaders headers, MultivaluedMap<String, String> form) {
    return door.act(
        uri,
        headers,
        form,
        desk ->
            visits(desk, form)
                .map(visits -> enter(desk, visits))
                .orElseGet(() -> show(desk, desk.text("visit.unclear"))));
  }

  private static Response enter(DeskVisit desk, Visits visits) {
    return switch (desk.parts().months().enter(visits, desk.actor())) {
      case KEPT -> DeskVisit.seeOther("/desk/visits");
      case HANDED_IN, TOO_EARLY -> show(desk, desk.text("visit.handedIn"));
    };
  }

  /** The figure of a day that is not to come; empty where the form makes no sense. */
  private static Optional<Visits> visits(DeskVisit desk, MultivaluedMap<String, String> form) {
    String visitors = Typed.in(form, "visitors").strip();
    if (!visitors.matches("[0-9]{1,6}")) {
      return Optional.empty();
    }
    try {
      LocalDate day = LocalDate.parse(Typed.in(form, "day"));
      Source source = Typed.in(form, "source").equals("gate") ? Source.GATE : Source.HAND;
      return day.isAfter(desk.today())
          ? Optional.empty()
          : Optional.of(
              new Visits(
                  desk.place().agency(),
                  desk.place().code(),
                  day,
                  Integer.parseInt(visitors),
                  source));
    } catch (DateTimeParseException noDay) {
      return Optional.empty();
    }
  }
}
