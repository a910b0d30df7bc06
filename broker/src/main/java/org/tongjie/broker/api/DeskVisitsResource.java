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
import java.util.List;
import java.util.Optional;
import org.tongjie.broker.account.StaffVisit;
import org.tongjie.broker.ledger.MonthFigure.Source;
import org.tongjie.broker.ledger.Visits;
import org.tongjie.broker.region.Place;
import org.tongjie.broker.store.MonthStore;

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
        (words, visit) ->
            ReaderGate.body(
                words,
                sent,
                body ->
                    visit
                        .place(body.text("place"))
                        .map(place -> enter(words, visit, place, body))
                        .orElseGet(() -> Refusal.NOT_YOUR_PLACE.response(words))));
  }

  private Response enter(Words words, StaffVisit visit, Place place, ApiBody body) {
    Optional<Visits> visits = visits(visit, place, body);
    if (visits.isEmpty()) {
      return Refusal.BAD_MEMBERS.response(
          words,
          List.of(
              words.fault("day", "fault.visits", words.text("fault.visits.day")),
              words.fault(
                  "visitors",
                  "fault.visits",
                  words.text("fault.number.allowed", "0", Integer.toString(Visits.MOST))),
              words.fault("source", "fault.visits", "gate, hand")));
    }
    return switch (months.enter(visits.get(), DeskAccess.actor(visit, place))) {
      case KEPT -> Reply.nothing();
      case HANDED_IN, TOO_EARLY -> Refusal.MONTH_HANDED_IN.response(words);
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
