package org.tongjie.broker.web.view;

import java.util.Optional;
import org.tongjie.broker.region.PlaceCode;
import org.tongjie.broker.region.Region;
import org.tongjie.broker.request.EffectKind;
import org.tongjie.broker.request.Event;
import org.tongjie.broker.request.PatronRequest;
import org.tongjie.broker.request.RequestState;
import org.tongjie.broker.request.SupplierRequest;
import org.tongjie.broker.store.HistoryLine;
import org.tongjie.catalog.directory.AgencySymbol;

/** What happened to a request, in words for its reader; what only concerns systems has none. */
final class StepWords {
  private final Region region;
  private final Frame frame;

  StepWords(Region region, Frame frame) {
    this.region = region;
    this.frame = frame;
  }

  Optional<String> of(HistoryLine line, PatronRequest request) {
    return line.event().isEmpty()
        ? Optional.of(frame.text("step.asked"))
        : of(line.event().get(), line.state(), request);
  }

  private Optional<String> of(Event event, RequestState after, PatronRequest request) {
    return switch (event) {
      case Event.PatronAccepted _ -> say("step.accepted");
      case Event.PatronRefused _ -> say("step.refused");
      case Event.SupplierChosen chosen ->
          say("step.chosen", library(chosen.candidate().item().owner()));
      case Event.NobodyCanSupply _ -> say("step.nobody");
      case Event.RenewAsked _ -> say("step.renewAsked");
      case Event.CancelAsked _ -> say("step.cancelled");
      case Event.PickupChanged changed -> say("step.pickup", place(changed.place()));
      case Event.ClockReached _ ->
          after == RequestState.FINISHED ? say("step.timeIsUp") : Optional.empty();
      case Event.OfAttempt part -> ofAttempt(part, request);
    };
  }

  private Optional<String> ofAttempt(Event.OfAttempt part, PatronRequest request) {
    return switch (part) {
      case Event.Declined _, Event.HoldRefused _ -> passed(part, request);
      case Event.Sent sent -> say("step.sent", place(sent.from()), place(sent.to()));
      case Event.Received received -> say("step.received", place(received.place()));
      case Event.HandedOut lent -> say("step.lent", lent.due().toString());
      case Event.TakenBack back -> say("step.returned", place(back.place()));
      case Event.RecallAsked recall -> say("step.recalled", recall.due().toString());
      case Event.ClaimedReturned _ -> say("step.claimed");
      case Event.LostReported _ -> say("step.lost");
      case Event.ActDone done ->
          done.act() == EffectKind.RENEW_AT_SUPPLIER ? say("step.renewed") : Optional.empty();
      case Event.ActRefused refused ->
          refused.act() == EffectKind.RENEW_AT_SUPPLIER ? say("step.notRenewed") : Optional.empty();
      case Event.HoldPlaced _,
          Event.ListedForPull _,
          Event.HoldGone _,
          Event.ActNotOffered _,
          Event.ActInDoubt _,
          Event.DamageReported _,
          Event.WrittenOff _,
          Event.StaffDecided _ ->
          Optional.empty();
    };
  }

  private Optional<String> passed(Event.OfAttempt part, PatronRequest request) {
    return request
        .supplier(part.attempt())
        .map(SupplierRequest::candidate)
        .flatMap(candidate -> say("step.declined", library(candidate.item().owner())));
  }

  private Optional<String> say(String key, Object... arguments) {
    return Optional.of(frame.text(key, arguments));
  }

  private String library(AgencySymbol symbol) {
    return PlaceChoices.library(region, symbol, frame.language());
  }

  private String place(PlaceCode code) {
    return region
        .place(code)
        .map(place -> PlaceChoices.name(place.names(), frame.language()))
        .orElse(code.value());
  }
}
