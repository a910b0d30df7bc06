package org.tongjie.broker.api;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import org.tongjie.broker.account.StaffVisit;
import org.tongjie.broker.ledger.MonthFigure.Source;
import org.tongjie.broker.ledger.Visits;
import org.tongjie.broker.region.Place;
import org.tongjie.broker.store.MonthStore;
import org.tongjie.http.Problem;

/** The visitors of a day, from a gate counter's program or a person's. */
@Path("/api/v1/desk/visits")
public final class DeskVisitsResource {
  private final DeskAccess access;
  private final MonthStore months;

  DeskVisitsResource(DeskAccess access, MonthStore months) {
    this.access = access;
    this.months = months;
  }

  /** Keeps the figure of a place and day; what was told of it before stays beside it. */
  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  public Response enter(@Context HttpHeaders headers, String sent) {
    return access.open(
        headers,
        visit ->
            ReaderGate.body(
                Words.of(headers),
                sent,
                body ->
                    visit
                        .place(body.text("place"))
                        .map(place -> enter(visit, place, body))
                        .orElseGet(() ->
                            Problem.of(403, "The account acts at no such place.").response())));
  }

  private Response enter(StaffVisit visit, Place place, ApiBody body) {
    Optional<Visits> visits = visits(visit, place, body);
    if (visits.isEmpty()) {
      return Problem.of(
              400,
              "Send \"day\" as 2026-10-31, not to come, \"visitors\" as a number and \"source\":"
                  + " gate or hand.")
          .response();
    }
    return switch (months.enter(visits.get(), DeskAccess.actor(visit, place))) {
      case KEPT -> Reply.nothing();
      case HANDED_IN, TOO_EARLY ->
          Problem.of(409, "The month was handed in: it takes corrections alone.").response();
    };
  }

  private Optional<Visits> visits(StaffVisit visit, Place place, ApiBody body) {
    int visitors = body.json().path("visitors").asInt(-1);
    Optional<Source> source =
        switch (body.text("source")) {
          case "gate" -> Optional.of(Source.GATE);
          case "hand" -> Optional.of(Source.HAND);
          default -> Optional.empty();
        };
    try {
      LocalDate day = LocalDate.parse(body.text("day"));
      LocalDate today = access.now().atZone(visit.region().calendars().zone()).toLocalDate();
      return day.isAfter(today) || visitors < 0 || visitors > Visits.MOST
          ? Optional.empty()
          : source.map(told -> new Visits(place.agency(), place.code(), day, visitors, told));
    } catch (DateTimeParseException noDay) {
      return Optional.empty();
    }
  }
}
