package org.tongjie.simulator.sip2;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import java.util.function.Supplier;
import org.tongjie.simulator.ils.Answer;
import org.tongjie.simulator.ils.Library;
import org.tongjie.simulator.ils.Origin;
import org.tongjie.simulator.ils.ReaderView;
import org.tongjie.simulator.ils.Refusal;

/**
 * Where one message is dealt with: the library, the terminal's place, and whether this message is
 * to be refused whatever it asks.
 */
record Counter(Library library, Sip2Settings settings, String place, boolean refusing) {
  private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

  String now() {
    return Sip2Dates.write(library.clock().instant());
  }

  LocalDate today() {
    return LocalDate.ofInstant(library.clock().instant(), ZONE);
  }

  Origin origin() {
    return new Origin("SIP2", place);
  }

  /** The reader of AA; none for an unknown card, or a filled AO where that counts as foreign. */
  Optional<ReaderView> reader(Sip2Request request) {
    return refusing || isForeign(request) ? Optional.empty() : library.reader(request.field("AA"));
  }

  boolean isForeign(Sip2Request request) {
    return settings.refusesFilledAo() && !request.field("AO").isEmpty();
  }

  boolean pinIsRight(String card, String pin) {
    return !settings.refusesWrongPin()
        || library.reader(card).filter(view -> view.reader().pin().equals(pin)).isPresent();
  }

  /** Does an act for the reader of AA unless card or PIN forbid it; an absent AD is not checked. */
  <T> Answer<T> actFor(Sip2Request request, Supplier<Answer<T>> act) {
    if (isForeign(request)) {
      return new Answer.Refused<>(Refusal.FOREIGN_CARD);
    }
    String pin = request.field("AD");
    if (!pin.isEmpty() && !pinIsRight(request.field("AA"), pin)) {
      return new Answer.Refused<>(Refusal.WRONG_PIN);
    }
    return act(act);
  }

  <T> Answer<T> act(Supplier<Answer<T>> act) {
    return refusing ? new Answer.Refused<>(Refusal.CLOSED) : act.get();
  }
}
