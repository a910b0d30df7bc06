package org.tongjie.simulator.sip2;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.tongjie.simulator.ils.Answer;
import org.tongjie.simulator.ils.Loan;
import org.tongjie.simulator.ils.ReaderView;
import org.tongjie.simulator.ils.Refusal;

/** Messages about loans: 11/12, 29/30 and 65/66. */
final class LoanMessages {
  private final Counter counter;

  LoanMessages(Counter counter) {
    this.counter = counter;
  }

  /** A second checkout by the same reader is a renewal where the terminal allows it. */
  String checkOut(Sip2Request request) {
    String card = request.field("AA");
    String barcode = request.field("AB");
    Optional<LocalDate> due = Sip2Dates.readDay(request.fixed().substring(20));
    boolean renewal = request.fixed().startsWith("Y") && isLentTo(card, barcode);
    Answer<Loan> answer =
        counter.actFor(
            request,
            () ->
                renewal
                    ? counter.library().renew(card, barcode, due, counter.origin())
                    : counter.library().checkOut(card, barcode, due, counter.origin()));
    return loanAnswer("12", request, answer, renewal);
  }

  private boolean isLentTo(String card, String barcode) {
    return counter
        .library()
        .item(barcode)
        .flatMap(view -> view.loan())
        .filter(loan -> loan.reader().equals(card))
        .isPresent();
  }

  String renew(Sip2Request request) {
    Optional<LocalDate> due = Sip2Dates.readDay(request.fixed().substring(20));
    Answer<Loan> answer =
        counter.actFor(
            request,
            () ->
                counter
                    .library()
                    .renew(request.field("AA"), request.field("AB"), due, counter.origin()));
    return loanAnswer("30", request, answer, true);
  }

  private String loanAnswer(
      String code, Sip2Request request, Answer<Loan> answer, boolean renewal) {
    return switch (answer) {
      case Answer.Done<Loan> done -> {
        String fixed = "1" + (renewal ? "Y" : "N") + "UY" + counter.now();
        LocalDate due = done.value().due();
        yield about(new Sip2Answer(code, fixed), request)
            .field("AH", Sip2Dates.write(due, counter.settings().dueDateForm()))
            .text();
      }
      case Answer.Refused<Loan> refused ->
          about(new Sip2Answer(code, "0NUN" + counter.now()), request)
              .field("AH", "")
              .field("AF", refused.reason().text())
              .text();
    };
  }

  private Sip2Answer about(Sip2Answer answer, Sip2Request request) {
    String barcode = request.field("AB");
    return answer
        .field("AO", counter.library().name())
        .field("AA", request.field("AA"))
        .field("AB", barcode)
        .field("AJ", counter.library().item(barcode).map(v -> v.item().title()).orElse(""));
  }

  String renewAll(Sip2Request request) {
    String card = request.field("AA");
    Optional<ReaderView> reader = counter.reader(request);
    List<String> renewed = new ArrayList<>();
    List<String> refused = new ArrayList<>();
    for (Loan loan : reader.map(ReaderView::loans).orElse(List.of())) {
      boolean done = counter.actFor(request, () -> renewed(card, loan)) instanceof Answer.Done;
      (done ? renewed : refused).add(loan.barcode());
    }
    String counts = ReaderMessages.four(renewed.size()) + ReaderMessages.four(refused.size());
    Sip2Answer answer =
        new Sip2Answer("66", (reader.isPresent() ? "1" : "0") + counts + counter.now())
            .field("AO", counter.library().name());
    renewed.forEach(barcode -> answer.field("BM", barcode));
    refused.forEach(barcode -> answer.field("BN", barcode));
    return reader.isPresent()
        ? answer.text()
        : answer.field("AF", Refusal.READER_UNKNOWN.text()).text();
  }

  private Answer<Loan> renewed(String card, Loan loan) {
    return counter.library().renew(card, loan.barcode(), Optional.empty(), counter.origin());
  }
}
