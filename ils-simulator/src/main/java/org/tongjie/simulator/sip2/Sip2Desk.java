package org.tongjie.simulator.sip2;

import org.tongjie.simulator.ils.HoldsOn;

/** Answers one message. */
final class Sip2Desk {
  private static final String RESEND = "96";

  private final Counter counter;

  Sip2Desk(Counter counter) {
    this.counter = counter;
  }

  String answer(Sip2Request request) {
    ReaderMessages readers = new ReaderMessages(counter);
    ItemMessages items = new ItemMessages(counter);
    LoanMessages loans = new LoanMessages(counter);
    return switch (request.code()) {
      case "01" -> readers.block(request);
      case "09" -> items.checkIn(request);
      case "11" -> loans.checkOut(request);
      case "15" -> items.hold(request);
      case "17" -> items.information(request);
      case "23" -> readers.status(request);
      case "29" -> loans.renew(request);
      case "35" -> readers.endSession(request);
      case "37" -> readers.feePaid(request);
      case "63" -> readers.information(request);
      case "65" -> loans.renewAll(request);
      case "99" -> status();
      default -> RESEND;
    };
  }

  /** 98: on-line, checkin, checkout, renewal, status update and off-line, then times and BX. */
  private String status() {
    boolean open = !counter.library().isClosed() && !counter.refusing();
    String fixed = (open ? "YYYYNN" : "NNNNNN") + "030003" + counter.now() + "2.00";
    boolean holds = counter.library().rules().holdsOn() != HoldsOn.NONE;
    return new Sip2Answer("98", fixed)
        .field("AO", counter.library().name())
        .field("AM", counter.library().name())
        .field("BX", "YYYYYYYYYYYNN" + (holds ? "Y" : "N") + "YY")
        .text();
  }
}
