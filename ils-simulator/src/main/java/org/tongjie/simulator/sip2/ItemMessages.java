package org.tongjie.simulator.sip2;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.tongjie.simulator.ils.Answer;
import org.tongjie.simulator.ils.CheckIn;
import org.tongjie.simulator.ils.Condition;
import org.tongjie.simulator.ils.Hold;
import org.tongjie.simulator.ils.HoldState;
import org.tongjie.simulator.ils.HoldWish;
import org.tongjie.simulator.ils.ItemView;
import org.tongjie.simulator.ils.Refusal;
import org.tongjie.simulator.ils.Shelf;

/** Messages about items: 17/18, 15/16 and 09/10. */
final class ItemMessages {
  private final Counter counter;

  ItemMessages(Counter counter) {
    this.counter = counter;
  }

  String information(Sip2Request request) {
    String barcode = request.field("AB");
    Optional<ItemView> found =
        counter.refusing() ? Optional.empty() : counter.library().item(barcode);
    String status = found.map(view -> code(view.condition())).orElse("01");
    Sip2Answer answer = new Sip2Answer("18", status + "00" + "01" + counter.now());
    if (found.isEmpty()) {
      return answer.field("AB", barcode).field("AJ", "").field("AF", unknown()).text();
    }
    ItemView view = found.get();
    answer.field("CF", Integer.toString(view.queue().size()));
    view.loan().ifPresent(loan -> answer.field("AH", due(loan.due())));
    answer.field("AB", barcode).field("AJ", view.item().title());
    describe(answer, view);
    return answer.text();
  }

  private static String unknown() {
    return Refusal.ITEM_UNKNOWN.text();
  }

  private static void describe(Sip2Answer answer, ItemView view) {
    Shelf shelf = view.item().shelf();
    answer.optional("BG", shelf.owner());
    view.item()
        .price()
        .ifPresent(price -> answer.field("BH", "CNY").field("BV", price.toPlainString()));
    answer.field("CK", "001").field("AQ", permanent(shelf)).field("AP", view.place());
    answer.optional("CT", view.destination()).optional("CS", shelf.callNumber());
    answer.optional("CH", view.item().type());
  }

  private static String permanent(Shelf shelf) {
    return shelf.location().isEmpty() ? shelf.place() : shelf.location();
  }

  /** Circulation status of message 18. */
  private static String code(Condition condition) {
    return switch (condition) {
      case ON_SHELF -> "03";
      case LENT_OUT -> "04";
      case IN_PROCESS -> "06";
      case ON_HOLD_SHELF -> "08";
      case IN_TRANSIT -> "10";
      case CLAIMED_RETURNED -> "11";
      case LOST -> "12";
      case MISSING -> "13";
    };
  }

  private String due(LocalDate day) {
    return Sip2Dates.write(day, counter.settings().dueDateForm());
  }

  String hold(Sip2Request request) {
    Answer<Hold> answer =
        counter.actFor(
            request,
            () ->
                switch (request.fixed().charAt(0)) {
                  case '+' -> counter.library().placeHold(wish(request), counter.origin());
                  case '-' -> cancel(request);
                  case '*' -> change(request);
                  default -> new Answer.Refused<>(Refusal.NOT_OFFERED);
                });
    return switch (answer) {
      case Answer.Done<Hold> done -> held(request, done.value());
      case Answer.Refused<Hold> refused ->
          holdAnswer(request, "0N").field("AF", refused.reason().text()).text();
    };
  }

  private HoldWish wish(Sip2Request request) {
    String barcode = request.field("AB");
    boolean anyCopy = request.field("BY").equals("2") || barcode.isEmpty();
    String biblio =
        counter.library().item(barcode).map(view -> view.item().biblio()).orElse(title(request));
    HoldWish wish =
        anyCopy
            ? HoldWish.forAnyOf(request.field("AA"), biblio)
            : HoldWish.forItem(request.field("AA"), barcode);
    return wish.pickup(request.field("BS")).expires(Sip2Dates.readDay(request.field("BW")));
  }

  private static String title(Sip2Request request) {
    return request.field("AJ");
  }

  private Answer<Hold> cancel(Sip2Request request) {
    return own(request)
        .map(hold -> counter.library().cancelHold(hold.number(), "SIP2"))
        .orElse(new Answer.Refused<>(Refusal.HOLD_UNKNOWN));
  }

  private Answer<Hold> change(Sip2Request request) {
    return own(request)
        .map(hold -> counter.library().moveHold(hold.number(), request.field("BS")))
        .orElse(new Answer.Refused<>(Refusal.HOLD_UNKNOWN));
  }

  private Optional<Hold> own(Sip2Request request) {
    String barcode = request.field("AB");
    return counter.library().reader(request.field("AA")).stream()
        .flatMap(view -> view.holds().stream())
        .filter(hold -> hold.barcode().equals(barcode))
        .findFirst();
  }

  private String held(Sip2Request request, Hold hold) {
    Optional<ItemView> item = counter.library().item(hold.barcode());
    boolean ready = item.map(ItemView::condition).filter(c -> c == Condition.ON_SHELF).isPresent();
    Sip2Answer answer = holdAnswer(request, ready ? "1Y" : "1N");
    answer.optional("AJ", item.map(view -> view.item().title()).orElse(""));
    answer.optional("BS", hold.wish().pickup());
    if (hold.state().isOpen()) {
      int place = item.map(view -> view.queue().indexOf(hold) + 1).orElse(1);
      answer.field("BR", Integer.toString(place));
    }
    return answer.text();
  }

  private Sip2Answer holdAnswer(Sip2Request request, String outcome) {
    return new Sip2Answer("16", outcome + counter.now())
        .optional("BW", request.field("BW"))
        .field("AO", counter.library().name())
        .field("AA", request.field("AA"))
        .field("AB", request.field("AB"));
  }

  String checkIn(Sip2Request request) {
    String barcode = request.field("AB");
    Instant returned =
        Sip2Dates.read(request.fixed().substring(19)).orElse(counter.library().clock().instant());
    Answer<CheckIn> answer =
        counter.act(() -> counter.library().checkIn(barcode, returned, counter.origin()));
    return switch (answer) {
      case Answer.Done<CheckIn> done -> taken(done.value());
      case Answer.Refused<CheckIn> refused ->
          new Sip2Answer("10", "0NUY" + counter.now())
              .field("AO", counter.library().name())
              .field("AB", barcode)
              .field("AQ", "")
              .field("AF", refused.reason().text())
              .text();
    };
  }

  private String taken(CheckIn checkIn) {
    ItemView view = checkIn.item();
    boolean alert = checkIn.hold().isPresent() || view.condition() == Condition.IN_TRANSIT;
    Sip2Answer answer = new Sip2Answer("10", "1YU" + (alert ? "Y" : "N") + counter.now());
    answer.field("AO", counter.library().name()).field("AB", view.item().barcode());
    answer.field("AQ", permanent(view.item().shelf())).field("AJ", view.item().title());
    checkIn.loan().ifPresent(loan -> answer.field("AA", loan.reader()));
    answer.field("CK", "001").optional("CS", view.item().shelf().callNumber());
    if (alert) {
      answer.field("CV", alertType(checkIn)).optional("CT", view.destination());
    }
    checkIn.hold().ifPresent(hold -> answer.field("CY", hold.wish().reader()));
    if (checkIn.loan().isEmpty()) {
      answer.field("AF", Refusal.NOT_LENT.text());
    }
    return answer.text();
  }

  /** 01 hold here, 02 hold at another place, 04 send to another place. */
  private static String alertType(CheckIn checkIn) {
    return checkIn.hold().map(hold -> hold.state() == HoldState.READY ? "01" : "02").orElse("04");
  }
}
