package org.tongjie.broker.web.view;

import java.util.Optional;
import org.tongjie.broker.patron.ReaderStep;
import org.tongjie.broker.region.PlaceCode;
import org.tongjie.broker.region.Region;
import org.tongjie.broker.request.PatronRequest;
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
    return ReaderStep.of(line.event(), line.state(), request).map(this::say);
  }

  private String say(ReaderStep step) {
    return switch (step) {
      case ReaderStep.Plain plain -> frame.text(key(plain));
      case ReaderStep.Chosen(var library) -> frame.text("step.chosen", library(library));
      case ReaderStep.ChosenBeside(var library, var other) ->
          frame.text("step.chosenBeside", library(library), library(other));
      case ReaderStep.Declined(var library) -> frame.text("step.declined", library(library));
      case ReaderStep.Moved(var place) -> frame.text("step.pickup", place(place));
      case ReaderStep.Sent(var from, var to) -> frame.text("step.sent", place(from), place(to));
      case ReaderStep.Received(var place) -> frame.text("step.received", place(place));
      case ReaderStep.Lent(var due) -> frame.text("step.lent", due.toString());
      case ReaderStep.Returned(var place) -> frame.text("step.returned", place(place));
      case ReaderStep.Recalled(var due) -> frame.text("step.recalled", due.toString());
    };
  }

  private static String key(ReaderStep.Plain step) {
    return switch (step) {
      case ASKED -> "step.asked";
      case ACCEPTED -> "step.accepted";
      case REFUSED -> "step.refused";
      case NOBODY -> "step.nobody";
      case CONSENT_ASKED -> "step.consentAsked";
      case CONSENT_GIVEN -> "step.consentGiven";
      case CONSENT_REFUSED -> "step.consentRefused";
      case RENEW_ASKED -> "step.renewAsked";
      case KEPT_LONGER -> "step.keptLonger";
      case CANCELLED -> "step.cancelled";
      case TIME_IS_UP -> "step.timeIsUp";
      case CLAIMED_RETURNED -> "step.claimed";
      case LOST -> "step.lost";
      case RENEWED -> "step.renewed";
      case NOT_RENEWED -> "step.notRenewed";
    };
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
