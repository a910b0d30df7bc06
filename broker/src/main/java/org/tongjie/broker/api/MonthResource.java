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
import java.util.List;
import java.util.function.Function;
import org.tongjie.broker.account.StaffVisit;
import org.tongjie.broker.ledger.MonthCsv;
import org.tongjie.broker.ledger.MonthFigure;
import org.tongjie.broker.store.MonthStore;

/** The figures of months, for programs of those who run the region. */
@Path("/api/v1/operator/months")
public final class MonthResource {
  private static final int LONGEST_WHY = 200;

  private final StaffGate access;
  private final MonthStore months;

  MonthResource(StaffGate access, MonthStore months) {
    this.access = access;
    this.months = months;
  }

  /** The months there are, newest first, without their figures. */
  @GET
  public Response months(@Context HttpHeaders headers) {
    return access.open(
        headers,
        (words, visit) -> Reply.json(months.months().stream().map(MonthJson::of).toList()));
  }

  /** One month with its figures and corrections; of one that goes on what is told so far. */
  @GET
  @Path("{month}")
  public Response month(@Context HttpHeaders headers, @PathParam("month") String month) {
    return access.open(
        headers,
        (words, visit) -> with(words, month, one -> Reply.json(MonthJson.of(months.month(one)))));
  }

  /** The same as a table. */
  @GET
  @Path("{month}/csv")
  public Response csv(@Context HttpHeaders headers, @PathParam("month") String month) {
    return access.open(
        headers,
        (words, visit) ->
            with(
                words,
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
    return access.told(headers, sent, told -> with(told.words(), month, one -> act(told, one)));
  }

  private Response act(StaffGate.Told told, YearMonth month) {
    Words words = told.words();
    String by = actor(told.visit());
    return switch (told.body().text("act")) {
      case "submit" -> told(words, month, months.submit(month, by));
      case "correct" -> correct(words, month, told.body(), by);
      default -> told.unknownAct("submit, correct");
    };
  }

  private static String actor(StaffVisit visit) {
    return DeskAccess.actor(visit);
  }

  private static Response with(Words words, String month, Function<YearMonth, Response> answer) {
    try {
      return answer.apply(YearMonth.parse(month));
    } catch (DateTimeParseException noMonth) {
      return Refusal.UNKNOWN_MONTH.response(words);
    }
  }

  private Response correct(Words words, YearMonth month, ApiBody body, String by) {
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
      return Refusal.BAD_MEMBERS.response(
          words,
          known
              ? List.of(
                  words.fault("number", "fault.correction", words.text("fault.count")),
                  words.fault("why", "fault.correction", words.text("fault.correction.why")))
              : List.of(words.fault("measure", "fault.unknown", words.text("fault.figure"))));
    }
    return told(
        words,
        month,
        months.correct(
            month, cell, new MonthStore.Amendment(body.json().path("number").asLong(), why), by));
  }

  private Response told(Words words, YearMonth month, MonthStore.Answer answer) {
    return switch (answer) {
      case KEPT -> Reply.json(MonthJson.of(months.month(month)));
      case HANDED_IN -> Refusal.MONTH_HANDED_IN.response(words);
      case TOO_EARLY -> Refusal.MONTH_OPEN.response(words);
    };
  }
}
