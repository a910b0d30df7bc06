package org.tongjie.broker.ils.sip2;

import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.tongjie.broker.ils.HoldOrder;
import org.tongjie.broker.ils.LoanOrder;
import org.tongjie.broker.ils.Login;
import org.tongjie.broker.ils.Pin;
import org.tongjie.broker.ils.RenewOrder;
import org.tongjie.broker.ils.ReturnOrder;

/** Our questions to one system, as its settings want them. */
final class Questions {
  private static final int SUMMARY = 10;

  private final Sip2Settings.Values values;
  private final Clock clock;

  Questions(Sip2Settings.Values values, Clock clock) {
    this.values = values;
    this.clock = clock;
  }

  /** Which list of a 64 is wanted: the place of the one Y in the summary of a 63. */
  enum Detail {
    HOLDS(0),
    LOANS(2),
    UNAVAILABLE_HOLDS(5);

    private final int place;

    Detail(int place) {
      this.place = place;
    }

    private String summary() {
      return " ".repeat(place) + "Y" + " ".repeat(SUMMARY - place - 1);
    }
  }

  static Question login(Login login, String location) {
    return Question.reading(
        Message.of(MessageForm.LOGIN, "0", "0")
            .with("CN", login.user())
            .with("CO", login.password().reveal())
            .withIfAny("CP", location),
        MessageForm.LOGIN_ANSWER);
  }

  static Question status() {
    return Question.reading(
        Message.of(MessageForm.STATUS, "0", "080", "2.00"), MessageForm.STATUS_ANSWER);
  }

  Question patron(String card, Optional<Pin> pin) {
    return Question.reading(
        patron(card, " ".repeat(SUMMARY)).with("AD", pin.map(Pin::reveal).orElse("")),
        MessageForm.PATRON_ANSWER);
  }

  /** Entries of one list, counted from 1. */
  Question list(String card, Detail detail, int from, int to) {
    return Question.reading(
        patron(card, detail.summary())
            .with("AD", "")
            .with("BP", Integer.toString(from))
            .with("BQ", Integer.toString(to)),
        MessageForm.PATRON_ANSWER);
  }

  private Message.Builder patron(String card, String summary) {
    return Message.of(MessageForm.PATRON, values.language(), now(), summary)
        .with("AO", values.institution())
        .with("AA", card)
        .with("AC", "");
  }

  Question item(String barcode) {
    return Question.reading(
        Message.of(MessageForm.ITEM, now())
            .with("AO", values.institution())
            .with("AB", barcode)
            .with("AC", ""),
        MessageForm.ITEM_ANSWER);
  }

  Question hold(HoldOrder order) {
    Message.Builder message = Message.of(MessageForm.HOLD, "+", now());
    order.until().ifPresent(day -> message.with("BW", values.dates().endOf(day)));
    return Question.acting(about(message, order).with("BO", "N"), MessageForm.HOLD_ANSWER);
  }

  Question cancel(HoldOrder order) {
    return Question.acting(
        about(Message.of(MessageForm.HOLD, "-", now()), order), MessageForm.HOLD_ANSWER);
  }

  private Message.Builder about(Message.Builder message, HoldOrder order) {
    return message
        .withIfAny("BS", order.pickup())
        .with("BY", values.holdType())
        .with("AO", values.institution())
        .with("AA", order.card().number())
        .with("AD", "")
        .with("AB", order.item().barcode())
        .with("AC", "");
  }

  Question checkOut(LoanOrder order) {
    String due = order.due().map(values.dates()::endOf).orElse(SipDates.NONE);
    return Question.acting(
        Message.of(MessageForm.CHECKOUT, "N", "N", now(), due)
            .with("AO", values.institution())
            .with("AA", order.card().number())
            .with("AB", order.item().barcode())
            .with("AC", "")
            .with("AD", "")
            .with("BO", "N")
            .with("BI", "N"),
        MessageForm.CHECKOUT_ANSWER);
  }

  Question checkIn(ReturnOrder order) {
    return Question.acting(
        Message.of(MessageForm.CHECKIN, "N", now(), values.dates().full(order.returnedAt()))
            .with("AP", values.location())
            .with("AO", values.institution())
            .with("AB", order.item().barcode())
            .with("AC", "")
            .with("BI", "N"),
        MessageForm.CHECKIN_ANSWER);
  }

  Question renew(RenewOrder order) {
    return Question.acting(
        Message.of(MessageForm.RENEW, "N", "N", now(), SipDates.NONE)
            .with("AO", values.institution())
            .with("AA", order.card().number())
            .with("AD", "")
            .with("AB", order.item().barcode())
            .with("AC", "")
            .with("BO", "N"),
        MessageForm.RENEW_ANSWER);
  }

  private String now() {
    return values.dates().full(Instant.now(clock));
  }
}
