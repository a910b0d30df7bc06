package org.tongjie.broker.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.tongjie.broker.patron.Obstacle;
import org.tongjie.broker.patron.ReaderAct;
import org.tongjie.broker.patron.ReaderStep;
import org.tongjie.broker.region.PlaceCode;
import org.tongjie.broker.region.Region;
import org.tongjie.broker.request.PatronRequest;
import org.tongjie.broker.request.RequestState;
import org.tongjie.broker.request.SupplierRequest;
import org.tongjie.broker.store.HistoryLine;
import org.tongjie.catalog.cluster.ClusterId;

/** A reader's own requests as JSON. */
final class OwnJson {
  private static final String ROOT = "/api/v1/me/requests/";

  private OwnJson() {}

  /** A place by its code and name. */
  record PlaceJson(String code, String name) {
    static PlaceJson of(PlaceCode code, Region region, Words words) {
      return new PlaceJson(
          code.value(),
          region.place(code).map(place -> words.of(place.names())).orElse(code.value()));
    }
  }

  /**
   * Something that happened.
   *
   * @param step a code that stays
   * @param beside the library beside which it is asked, since that one has not answered yet
   */
  @JsonInclude(JsonInclude.Include.NON_EMPTY)
  record StepJson(
      String at, String step, String library, String beside, String place, String to, String due) {
    static StepJson of(Instant time, ReaderStep step) {
      String at = time.toString();
      return switch (step) {
        case ReaderStep.Plain plain -> new StepJson(at, plain.name(), "", "", "", "", "");
        case ReaderStep.Chosen(var library) ->
            new StepJson(at, "CHOSEN", library.value(), "", "", "", "");
        case ReaderStep.ChosenBeside(var library, var other) ->
            new StepJson(at, "CHOSEN_BESIDE", library.value(), other.value(), "", "", "");
        case ReaderStep.Declined(var library) ->
            new StepJson(at, "DECLINED", library.value(), "", "", "", "");
        case ReaderStep.Moved(var place) ->
            new StepJson(at, "MOVED", "", "", place.value(), "", "");
        case ReaderStep.Sent(var from, var to) ->
            new StepJson(at, "SENT", "", "", from.value(), to.value(), "");
        case ReaderStep.Received(var place) ->
            new StepJson(at, "RECEIVED", "", "", place.value(), "", "");
        case ReaderStep.Lent(var due) -> new StepJson(at, "LENT", "", "", "", "", due.toString());
        case ReaderStep.Returned(var place) ->
            new StepJson(at, "RETURNED", "", "", place.value(), "", "");
        case ReaderStep.Recalled(var due) ->
            new StepJson(at, "RECALLED", "", "", "", "", due.toString());
      };
    }
  }

  /**
   * A request; its steps only where one request was asked for.
   *
   * @param copy which of several copies that were asked for together, as {@code 2/5}
   * @param supplied the edition that comes, where it is another than was seen
   * @param due the day the book has to be brought back, while the reader has it
   * @param collectBy the last day on which it waits, while it does
   * @param reason why the home library did not agree
   * @param acts what can be asked for now
   */
  @JsonInclude(JsonInclude.Include.NON_EMPTY)
  record RequestJson(
      String id,
      String href,
      String record,
      String title,
      String volume,
      String edition,
      String copy,
      String supplied,
      PlaceJson pickup,
      String until,
      String placed,
      String state,
      String outcome,
      String due,
      String collectBy,
      List<MeJson.ObstacleJson> reason,
      List<String> acts,
      List<StepJson> steps) {}

  /** A request as it stands. */
  static RequestJson of(
      PatronRequest request, List<HistoryLine> history, Region region, Words words) {
    ZoneId zone = region.calendars().zone();
    return new RequestJson(
        request.id().toString(),
        ROOT + request.id(),
        ClusterId.of(request.wish().cluster()),
        request.wish().title(),
        request.wish().volume(),
        request.wish().edition().name().toLowerCase(Locale.ROOT),
        request.wish().copy().text(),
        request.currentSupplier().map(attempt -> attempt.candidate().copy().edition()).orElse(""),
        PlaceJson.of(request.wish().pickup(), region, words),
        day(request.wish().neededBy()),
        request.wish().placed().toString(),
        request.state().name(),
        request.outcome().map(Enum::name).orElse(""),
        day(
            request
                .currentSupplier()
                .filter(_ -> request.state() == RequestState.LOANED)
                .flatMap(SupplierRequest::due)),
        day(
            request
                .currentSupplier()
                .filter(_ -> request.state() == RequestState.READY)
                .flatMap(SupplierRequest::deadline)
                .map(until -> until.atZone(zone).toLocalDate())),
        Obstacle.of(request.reason()).map(why -> MeJson.ObstacleJson.of(why, words)).stream()
            .toList(),
        List.of(ReaderAct.values()).stream()
            .filter(act -> act.isOpen(request))
            .map(ReaderAct::word)
            .toList(),
        steps(request, history));
  }

  private static String day(Optional<LocalDate> day) {
    return day.map(LocalDate::toString).orElse("");
  }

  private static List<StepJson> steps(PatronRequest request, List<HistoryLine> history) {
    return history.stream()
        .flatMap(line ->
            ReaderStep.of(line.event(), line.state(), request)
                .map(step -> StepJson.of(line.at(), step))
                .stream())
        .toList();
  }
}
