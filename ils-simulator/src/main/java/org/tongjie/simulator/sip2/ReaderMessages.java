package org.tongjie.simulator.sip2;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.tongjie.simulator.ils.Answer;
import org.tongjie.simulator.ils.Hold;
import org.tongjie.simulator.ils.HoldState;
import org.tongjie.simulator.ils.Loan;
import org.tongjie.simulator.ils.ReaderView;
import org.tongjie.simulator.ils.Refusal;

/** Messages about readers: 23/24, 63/64, 35/36, 37/38 and 01. */
final class ReaderMessages {
  private static final String NONE = " ".repeat(14);
  private static final String LANGUAGE = "019";

  private final Counter counter;

  ReaderMessages(Counter counter) {
    this.counter = counter;
  }

  String status(Sip2Request request) {
    Optional<ReaderView> reader = counter.reader(request);
    Sip2Answer answer = new Sip2Answer("24", flags(reader) + LANGUAGE + counter.now());
    return person(answer, request, reader).text();
  }

  /** 64: counts of six kinds and the list of the one kind that the summary asks for. */
  String information(Sip2Request request) {
    Optional<ReaderView> reader = counter.reader(request);
    Lists lists = Lists.of(reader, counter.today());
    String fixed = flags(reader) + LANGUAGE + counter.now() + lists.counts();
    Sip2Answer answer = person(new Sip2Answer("64", fixed), request, reader);
    answer.field("BZ", four(counter.library().rules().maxHolds()));
    answer.field("CB", four(counter.library().rules().maxLoans()));
    answer.field("BV", money(reader.map(ReaderView::fees).orElse(BigDecimal.ZERO)));
    reader
        .map(ReaderView::reader)
        .ifPresent(known -> {
          answer.optional("PC", known.type());
          answer.optional("PB", known.born().map(Sip2Dates::day).orElse(""));
          answer.optional("PA", known.expires().map(Sip2Dates::day).orElse(""));
        });
    lists.write(answer, request);
    return answer.text();
  }

  private Sip2Answer person(Sip2Answer answer, Sip2Request request, Optional<ReaderView> reader) {
    String card = request.field("AA");
    answer.field("AO", counter.library().name()).field("AA", card);
    answer.field("AE", reader.map(view -> view.reader().name()).orElse(""));
    answer.field("BL", reader.isPresent() ? "Y" : "N");
    boolean right = reader.isPresent() && counter.pinIsRight(card, request.field("AD"));
    answer.field("CQ", right ? "Y" : "N");
    return answer.optional("AF", screen(request, reader));
  }

  private String screen(Sip2Request request, Optional<ReaderView> reader) {
    if (counter.isForeign(request)) {
      return Refusal.FOREIGN_CARD.text();
    }
    return reader
        .map(
            view -> counter.library().refusalOf(view.reader().card()).map(Refusal::text).orElse(""))
        .orElse(Refusal.READER_UNKNOWN.text());
  }

  /** Patron status: 14 places, of which charge, renewal, recall and hold denied come first. */
  private String flags(Optional<ReaderView> reader) {
    if (reader.isEmpty()) {
      return "YYYY" + " ".repeat(10);
    }
    ReaderView view = reader.get();
    if (counter.library().refusalOf(view.reader().card()).isPresent()) {
      return "YYYY" + " ".repeat(10);
    }
    boolean full =
        !view.reader().institution() && view.loans().size() >= counter.library().rules().maxLoans();
    return full ? "Y    Y" + " ".repeat(8) : NONE;
  }

  String endSession(Sip2Request request) {
    return new Sip2Answer("36", "Y" + counter.now())
        .field("AO", counter.library().name())
        .field("AA", request.field("AA"))
        .text();
  }

  String feePaid(Sip2Request request) {
    String card = request.field("AA");
    Answer<BigDecimal> paid =
        amount(request.field("BV"))
            .map(sum -> counter.act(() -> counter.library().payFee(card, sum)))
            .orElse(new Answer.Refused<>(Refusal.NOT_OFFERED));
    String accepted = paid instanceof Answer.Done ? "Y" : "N";
    return new Sip2Answer("38", accepted + counter.now())
        .field("AO", counter.library().name())
        .field("AA", card)
        .text();
  }

  private static Optional<BigDecimal> amount(String text) {
    return text.matches("\\d{1,7}(\\.\\d{1,2})?")
        ? Optional.of(new BigDecimal(text))
        : Optional.empty();
  }

  /** 01: the terminal kept the card; the answer is a patron status. */
  String block(Sip2Request request) {
    counter.library().block(request.field("AA"), request.field("AL"));
    return status(request);
  }

  static String four(int count) {
    return String.format(Locale.ROOT, "%04d", Math.min(count, 9999));
  }

  private static String money(BigDecimal sum) {
    return sum.setScale(2, RoundingMode.HALF_UP).toPlainString();
  }

  /** The lists of message 64 in the order of the summary's places. */
  private record Lists(
      List<String> ready, List<String> overdue, List<String> charged, List<String> waiting) {
    static Lists of(Optional<ReaderView> reader, LocalDate today) {
      List<Hold> holds = reader.map(ReaderView::holds).orElse(List.of());
      List<Loan> loans = reader.map(ReaderView::loans).orElse(List.of());
      return new Lists(
          holds.stream().filter(h -> h.state() == HoldState.READY).map(Hold::barcode).toList(),
          loans.stream().filter(loan -> today.isAfter(loan.due())).map(Loan::barcode).toList(),
          loans.stream().map(Loan::barcode).toList(),
          holds.stream().filter(h -> h.state() != HoldState.READY).map(Lists::label).toList());
    }

    private static String label(Hold hold) {
      return hold.barcode().isEmpty() ? hold.wish().biblio() : hold.barcode();
    }

    String counts() {
      return four(ready.size())
          + four(overdue.size())
          + four(charged.size())
          + four(0)
          + four(0)
          + four(waiting.size());
    }

    void write(Sip2Answer answer, Sip2Request request) {
      switch (request.fixed().substring(21).indexOf('Y')) {
        case 0 -> write(answer, "AS", ready, request);
        case 1 -> write(answer, "AT", overdue, request);
        case 2 -> write(answer, "AU", charged, request);
        case 5 -> write(answer, "CD", waiting, request);
        default -> {}
      }
    }

    /** From BP to BQ, counted from 1 and both included. */
    private static void write(
        Sip2Answer answer, String name, List<String> all, Sip2Request request) {
      int first = Math.max(1, number(request.field("BP"), 1));
      int last = Math.min(all.size(), number(request.field("BQ"), all.size()));
      for (int i = first; i <= last; i++) {
        answer.field(name, all.get(i - 1));
      }
    }

    private static int number(String text, int otherwise) {
      return text.matches("\\d{1,6}") ? Integer.parseInt(text) : otherwise;
    }
  }
}
