package org.tongjie.broker.api;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.tongjie.broker.account.StaffVisit;
import org.tongjie.broker.region.Place;
import org.tongjie.broker.region.PlaceCode;
import org.tongjie.broker.transit.Bin;
import org.tongjie.broker.transit.HandoverSheet;
import org.tongjie.broker.transit.Handovers;
import org.tongjie.broker.transit.Handovers.Side;
import org.tongjie.broker.transit.Handovers.Signature;
import org.tongjie.broker.transit.Handovers.Signed;
import org.tongjie.broker.transit.TransitStore;
import org.tongjie.broker.transit.TransitStore.Stamp;
import org.tongjie.http.Fault;

/** Bins between places and their handover sheets; a scan puts a book into one. */
@Path("/api/v1/desk/bins")
public final class DeskBinsResource {
  private static final int MOST = 9999;
  private static final int LONGEST = 100;

  private final DeskAccess access;
  private final TransitStore transit;
  private final Handovers handovers;

  DeskBinsResource(DeskAccess access, TransitStore transit) {
    this.access = access;
    this.transit = transit;
    this.handovers = new Handovers(transit);
  }

  /** Bins that leave a place or come to it and are not received yet. */
  @GET
  public Response list(@Context HttpHeaders headers, @QueryParam("place") @Nullable String place) {
    return access.open(
        headers,
        (words, visit) ->
            visit
                .place(String.valueOf(place))
                .map(Place::code)
                .map(code ->
                    Reply.json(
                        transit.open(code).stream()
                            .map(bin -> BinJson.BinView.of(bin, List.of()))
                            .toList()))
                .orElseGet(() -> Refusal.NOT_YOUR_PLACE.response(words)));
  }

  /** One handover sheet. */
  @GET
  @Path("{number}")
  public Response sheet(@Context HttpHeaders headers, @PathParam("number") String number) {
    return access.open(
        headers,
        (words, visit) ->
            with(words, visit, number, sheet -> Reply.json(BinJson.BinView.of(sheet))));
  }

  private Response with(
      Words words, StaffVisit visit, String number, Function<HandoverSheet, Response> answer) {
    return number(number)
        .flatMap(bin -> handovers.sheet(bin, place -> isAffairOf(visit, place)))
        .map(answer)
        .orElseGet(() -> Refusal.UNKNOWN_BIN.response(words));
  }

  /** A number as it is counted here; empty where it is none. */
  static Optional<Long> number(String text) {
    return text.matches("[0-9]{1,18}") ? Optional.of(Long.valueOf(text)) : Optional.empty();
  }

  private static boolean isAffairOf(StaffVisit visit, PlaceCode place) {
    return visit.place(place.value()).isPresent();
  }

  /** Signs the sheet: given to the carrier, or taken from it. */
  @POST
  @Path("{number}/signatures")
  @Consumes(MediaType.APPLICATION_JSON)
  public Response sign(
      @Context HttpHeaders headers, @PathParam("number") String number, String sent) {
    return access.told(
        headers,
        sent,
        told -> with(told.words(), told.visit(), number, sheet -> sign(told, sheet.bin())));
  }

  private Response sign(StaffGate.Told told, Bin bin) {
    Instant now = access.now();
    List<Fault> faults = faults(told, now);
    if (!faults.isEmpty()) {
      return Refusal.BAD_MEMBERS.response(told.words(), faults);
    }
    Side side = side(told).orElseThrow();
    Stamp stamp =
        new Stamp(told.body().at(now).orElseThrow(), actor(told.visit(), Handovers.end(bin, side)));
    Signature signature = new Signature(side, carrier(told), counted(told), stamp);
    return switch (handovers.sign(bin, signature, place -> isAffairOf(told.visit(), place))) {
      case Signed.Done(var differences) ->
          Reply.json(
              new BinJson.SignedView(
                  BinJson.BinView.of(transit.sheet(bin.number()).orElseThrow()),
                  differences.stream().map(BinJson.DifferenceView::of).toList()));
      case Signed.NotYours _ -> Refusal.NOT_YOUR_PLACE.response(told.words());
      case Signed.BeforeSent _ -> Refusal.BEFORE_SENT.response(told.words());
      case Signed.NotNext _ -> Refusal.NOT_TO_SIGN.response(told.words());
    };
  }

  /** Who signs, and for which library. */
  private static String actor(StaffVisit visit, PlaceCode end) {
    return visit
        .place(end.value())
        .map(place -> DeskAccess.actor(visit, place))
        .orElseGet(() -> DeskAccess.actor(visit));
  }

  private static List<Fault> faults(StaffGate.Told told, Instant now) {
    Words words = told.words();
    List<Fault> faults = new ArrayList<>();
    if (side(told).isEmpty()) {
      faults.add(words.fault("act", "fault.unknown", "send, receive"));
    }
    if (counted(told) < 0 || counted(told) > MOST) {
      String allowed = words.text("fault.number.allowed", "0", Integer.toString(MOST));
      faults.add(words.fault("counted", "fault.number", allowed));
    }
    if (carrier(told).length() > LONGEST) {
      String allowed = words.text("parameter.allowed.characters", Integer.toString(LONGEST));
      faults.add(words.fault("carrier", "parameter.tooLong", allowed));
    }
    if (told.body().at(now).isEmpty()) {
      String such = now.truncatedTo(ChronoUnit.SECONDS).toString();
      faults.add(words.fault("at", "fault.time", words.text("fault.time.allowed", such)));
    }
    return faults;
  }

  private static Optional<Side> side(StaffGate.Told told) {
    return switch (told.body().text("act")) {
      case "send" -> Optional.of(Side.SEND);
      case "receive" -> Optional.of(Side.RECEIVE);
      default -> Optional.empty();
    };
  }

  private static int counted(StaffGate.Told told) {
    return told.body().json().path("counted").asInt(-1);
  }

  private static String carrier(StaffGate.Told told) {
    return told.body().text("carrier").strip();
  }
}
