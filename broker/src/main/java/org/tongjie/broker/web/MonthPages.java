package org.tongjie.broker.web;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.time.YearMonth;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.tongjie.broker.ledger.FigureUnit;
import org.tongjie.broker.ledger.MonthCsv;
import org.tongjie.broker.ledger.MonthFigure;
import org.tongjie.broker.store.MonthStore;
import org.tongjie.broker.web.view.DeskPage;
import org.tongjie.broker.web.view.MonthPresenter;

/** The figures of months: to read, to take away, to hand in, to correct beside. */
@Path("/operator/months")
public final class MonthPages {
  private static final int LONGEST_WHY = 200;

  private final DeskDoor door;

  MonthPages(DeskDoor door) {
    this.door = door;
  }

  /** The months there are. */
  @GET
  public Response months(@Context UriInfo uri, @Context HttpHeaders headers) {
    return door.open(
        uri,
        headers,
        desk ->
            desk.isOperator()
                ? desk.lists(
                    DeskPage.of(
                        desk.text("month.title"),
                        List.of(
                            new MonthPresenter(desk.words())
                                .months(desk.parts().months().months()))))
                : desk.refused(403));
  }

  /** One month. */
  @GET
  @Path("{month}")
  public Response month(
      @Context UriInfo uri, @Context HttpHeaders headers, @PathParam("month") String month) {
    return door.open(uri, headers, desk -> with(desk, month, one -> show(desk, one, "")));
  }

  private static Response with(DeskVisit desk, String month, Function<YearMonth, Response> answer) {
    if (!desk.isOperator()) {
      return desk.refused(403);
    }
    try {
      return answer.apply(YearMonth.parse(month));
    } catch (DateTimeParseException noMonth) {
      return desk.refused(404);
    }
  }

  private static Response show(DeskVisit desk, YearMonth month, String notice) {
    return desk.lists(
        DeskPage.told(
            desk.text("month.title") + " " + month,
            notice,
            new MonthPresenter(desk.words()).month(desk.parts().months().month(month))));
  }

  /** One month as a table; the mark at its beginning tells spreadsheets that it is UTF-8. */
  @GET
  @Path("{month}/csv")
  public Response csv(
      @Context UriInfo uri, @Context HttpHeaders headers, @PathParam("month") String month) {
    return door.open(
        uri,
        headers,
        desk ->
            with(
                desk,
                month,
                one ->
                    Response.ok("\uFEFF" + MonthCsv.of(desk.parts().months().month(one)))
                        .type("text/csv;charset=utf-8")
                        .header(
                            HttpHeaders.CONTENT_DISPOSITION,
                            "attachment; filename=\"tongjie-" + one + ".csv\"")
                        .header(HttpHeaders.CACHE_CONTROL, "no-store")
                        .build()));
  }

  /** Hands a month in, or corrects one beside its figures. */
  @POST
  @Path("{month}")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response act(
      @Context UriInfo uri,
      @Context HttpHeaders headers,
      @PathParam("month") String month,
      MultivaluedMap<String, String> form) {
    return door.act(
        uri,
        headers,
        form,
        desk ->
            with(
                desk,
                month,
                one ->
                    switch (Typed.in(form, "act")) {
                      case "submit" -> submit(desk, one);
                      case "correct" -> correct(desk, one, form);
                      default -> desk.refused(400);
                    }));
  }

  private static Response submit(DeskVisit desk, YearMonth month) {
    return told(desk, month, desk.parts().months().submit(month, desk.staff().actor()));
  }

  private static Response correct(
      DeskVisit desk, YearMonth month, MultivaluedMap<String, String> form) {
    MonthFigure.Cell cell =
        new MonthFigure.Cell(
            Typed.in(form, "agency"),
            Typed.in(form, "place"),
            Typed.in(form, "measure"),
            Typed.in(form, "reason"),
            Typed.in(form, "readerType"),
            Typed.in(form, "ageBand"));
    Optional<MonthStore.Amendment> amendment = amendment(cell, form);
    if (amendment.isEmpty()) {
      return show(desk, month, desk.text("month.correct.unclear"));
    }
    boolean known =
        desk.parts().months().month(month).figures().stream()
            .anyMatch(figure -> figure.cell().equals(cell));
    return known
        ? told(
            desk,
            month,
            desk.parts().months().correct(month, cell, amendment.get(), desk.staff().actor()))
        : desk.refused(400);
  }

  /** Written as the figure itself is shown. */
  private static Optional<MonthStore.Amendment> amendment(
      MonthFigure.Cell cell, MultivaluedMap<String, String> form) {
    String why = Typed.in(form, "why").strip();
    return FigureUnit.of(cell.measure())
        .read(Typed.in(form, "value"))
        .filter(value -> value >= 0 && !why.isEmpty() && why.length() <= LONGEST_WHY)
        .map(value -> new MonthStore.Amendment(value, why));
  }

  private static Response told(DeskVisit desk, YearMonth month, MonthStore.Answer answer) {
    return switch (answer) {
      case KEPT -> DeskVisit.seeOther("/operator/months/" + month);
      case HANDED_IN -> show(desk, month, desk.text("month.handedIn"));
      case TOO_EARLY -> show(desk, month, desk.text("month.tooEarly"));
    };
  }
}
