package org.tongjie.broker.api;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.YearMonth;
import java.time.format.DateTimeParseException;
import java.util.function.Function;
import org.tongjie.broker.account.StaffVisit;
import org.tongjie.broker.ledger.MonthCsv;
import org.tongjie.broker.ledger.MonthFigure;
import org.tongjie.broker.store.MonthStore;
import org.tongjie.http.Problem;

/** The figures of months, for programs of those who run the region. */
@Path("/api/v1/operator/months")
public final class MonthResource {
  private static final int LONGEST_WHY = 200;

  private final OperatorAccess access;
  private final MonthStore months;

  MonthResource(OperatorAccess access, MonthStore months) {
    this.access = access;
    this.months = months;
  }

  /** The months there are, newest first, without their figures. */
  @GET
  public Response months(@Context HttpHeaders headers) {
    return access.open(
        headers, visit -> Reply.json(months.months().stream().map(MonthJson::of).toList()));
  }

  /** One month with its figures and corrections; of one that goes on what is told so far. */
  @GET
  @Path("{month}")
  public Response month(@Context HttpHeaders headers, @PathParam("month") String month) {
    return access.open(
        headers, visit -> with(month, one -> Reply.json(MonthJson.of(months.month(one)))));
  }

  /** The same as a table. */
  @GET
  @Path("{month}/csv")
  public Response csv(@Context HttpHeaders headers, @PathParam("month") String month) {
    return access.open(
        headers,
        visit ->
            with(
                month,
                one ->
                    Response.ok(MonthCsv.of(months.month(one)))
                        .type("text/csv;charset=utf-8")
                        .header(HttpHeaders.CACHE_CONTROL, "no-store")
                        .build()));
  }

  /** Hands a month in, or corrects a figure of one that was. */
  @POST
  @Path("{month}/acts")
  @Consumes(MediaType.APPLICATION_JSON)
  public Response act(@Context HttpHeaders headers, @PathParam("month") String month, String sent) {
    return access.open(
        headers,
        visit ->
            with(
                month,
                one ->
                    ReaderGate.body(
                        Words.of(headers),
                        sent,
                        body ->
                            switch (body.text("act")) {
                              case "submit" -> told(one, months.submit(one, actor(visit)));
                              case "correct" -> correct(one, body, actor(visit));
                              default ->
                                  Problem.of(400, "Send a known \"act\": submit, correct.")
                                      .response();
                            })));
  }

  private static String actor(StaffVisit visit) {
    return DeskAccess.actor(visit);
  }

  private static Response with(String month, Function<YearMonth, Response> answer) {
    try {
      return answer.apply(YearMonth.parse(month));
    } catch (DateTimeParseException noMonth) {
      return Problem.of(404, "A month is written as 2026-10.").response();
    }
  }

  private Response correct(YearMonth month, ApiBody body, String by) {
    MonthFigure.Cell cell =
        new MonthFigure.Cell(
            body.text("agency"),
            body.text("place"),
            body.text("measure"),
            body.text("reason"),
            body.text("readerType"),
            body.text("ageBand"));
    boolean known =
        months.month(month).figures().stream().anyMatch(figure -> figure.cell().equals(cell));
    String why = body.text("why").strip();
    boolean clear =
        body.json().path("number").canConvertToLong()
            && body.json().path("number").asLong() >= 0
            && !why.isEmpty()
            && why.length() <= LONGEST_WHY;
    if (!known || !clear) {
      return Problem.of(400, "Name a figure of the month, its \"number\", and \"why\".").response();
    }
    return told(
        month,
        months.correct(
            month, cell, new MonthStore.Amendment(body.json().path("number").asLong(), why), by));
  }

  private Response told(YearMonth month, MonthStore.Answer answer) {
    return switch (answer) {
      case KEPT -> Reply.json(MonthJson.of(months.month(month)));
      case HANDED_IN ->
          Problem.of(409, "The month was handed in: it takes corrections alone.").response();
      case TOO_EARLY ->
          Problem.of(409, "The month is not over, or was not handed in yet.").response();
    };
  }
}
