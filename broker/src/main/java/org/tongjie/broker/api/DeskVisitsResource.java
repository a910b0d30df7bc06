package org.tongjie.broker.api;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Optional;
import org.tongjie.broker.api.DeskAccess.AtPlace;
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
    return access.atPlace(headers, sent, this::enter);
  }

  private Response enter(AtPlace told) {
    Words words = told.words();
    Optional<Visits> visits = visits(told);
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
    return switch (months.enter(visits.get(), told.actor())) {
      case KEPT -> Reply.nothing();
      case HANDED_IN, TOO_EARLY -> Refusal.MONTH_HANDED_IN.response(words);
    };
  }

  private Optional<Visits> visits(AtPlace told) {
    int visitors = told.body().json().path("visitors").asInt(-1);
    if (visitors < 0 || visitors > Visits.MOST) {
      return Optional.empty();
    }
    Place place = told.place();
    return access
        .pastDay(told)
        .flatMap(day ->
            source(told.body().text("source"))
                .map(source -> new Visits(place.agency(), place.code(), day, visitors, source)));
  }

  private static Optional<Source> source(String word) {
    return switch (word) {
      case "gate" -> Optional.of(Source.GATE);
      case "hand" -> Optional.of(Source.HAND);
      default -> Optional.empty();
    };
  }
}
