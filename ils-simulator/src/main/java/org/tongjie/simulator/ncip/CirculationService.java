package org.tongjie.simulator.ncip;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.tongjie.simulator.ils.Acceptance;
import org.tongjie.simulator.ils.Answer;
import org.tongjie.simulator.ils.CheckIn;
import org.tongjie.simulator.ils.Hold;
import org.tongjie.simulator.ils.HoldWish;
import org.tongjie.simulator.ils.ItemView;
import org.tongjie.simulator.ils.Library;
import org.tongjie.simulator.ils.Loan;
import org.tongjie.simulator.ils.Origin;
import org.tongjie.simulator.ils.Refusal;

/** RequestItem, CancelRequestItem, AcceptItem, CheckOutItem, CheckInItem and RenewItem. */
final class CirculationService {
  private static final Origin NCIP = new Origin("NCIP", "");

  private final Library library;
  private final UserService users;

  CirculationService(Library library, UserService users) {
    this.library = library;
    this.users = users;
  }

  List<Element> request(Element message) {
    return forUser(
        message,
        card -> {
          HoldWish wish =
              wish(card, message)
                  .pickup(message.at("PickupLocation"))
                  .marker(Ids.requestOf(message))
                  .expires(Ids.day(message.at("NeedBeforeDate")));
          return answer(
              library.placeHold(wish, NCIP), message, hold -> requested(message, card, hold));
        });
  }

  private static HoldWish wish(String card, Element message) {
    String barcode = Ids.itemOf(message);
    return barcode.isEmpty()
        ? HoldWish.forAnyOf(
            card, message.child("BibliographicId").map(ItemService::biblioOf).orElse(""))
        : HoldWish.forItem(card, barcode);
  }

  private List<Element> requested(Element message, String card, Hold hold) {
    List<Element> answer = new ArrayList<>();
    answer.add(Ids.request(hold));
    if (!hold.barcode().isEmpty()) {
      answer.add(Ids.item(hold.barcode()));
    }
    answer.add(Ids.user(card));
    message.child("RequestType").ifPresent(answer::add);
    message.child("RequestScopeType").ifPresent(answer::add);
    library
        .item(hold.barcode())
        .map(view -> ItemElements.optionalFields(message, view))
        .filter(fields -> !fields.children().isEmpty())
        .ifPresent(answer::add);
    return answer;
  }

  List<Element> cancel(Element message) {
    return forUser(
        message,
        card -> {
          Optional<Hold> hold = own(message, card);
          if (hold.isEmpty()) {
            return refused(Refusal.HOLD_UNKNOWN, message);
          }
          Answer<Hold> cancelled = library.cancelHold(hold.get().number(), "NCIP");
          return answer(cancelled, message, done -> cancelled(done, card));
        });
  }

  private Optional<Hold> own(Element message, String card) {
    String request = Ids.requestOf(message);
    String barcode = Ids.itemOf(message);
    return library.reader(card).stream()
        .flatMap(view -> view.holds().stream())
        .filter(hold ->
            request.isEmpty()
                ? hold.barcode().equals(barcode)
                : Ids.request(hold).at("RequestIdentifierValue").equals(request))
        .findFirst();
  }

  private static List<Element> cancelled(Hold hold, String card) {
    List<Element> answer = new ArrayList<>();
    answer.add(Ids.request(hold));
    if (!hold.barcode().isEmpty()) {
      answer.add(Ids.item(hold.barcode()));
    }
    answer.add(Ids.user(card));
    return answer;
  }

  /** Takes an item of another library in and keeps it for its reader to pick up. */
  List<Element> accept(Element message) {
    return forUser(
        message,
        card -> {
          HoldWish wish =
              HoldWish.forItem(card, Ids.itemOf(message))
                  .marker(Ids.requestOf(message))
                  .pickup(message.at("PickupLocation"))
                  .expires(Ids.day(message.at("PickupExpiryDate")));
          if (wish.barcode().isEmpty()) {
            return refused(Refusal.ITEM_UNKNOWN, message);
          }
          Acceptance wanted =
              new Acceptance(
                  wish,
                  message.at("ItemOptionalFields", "BibliographicDescription", "Title"),
                  owner(message),
                  Ids.day(message.at("DateForReturn")));
          return answer(
              library.accept(wanted, NCIP),
              message,
              hold -> List.of(Ids.request(hold), Ids.item(wish.barcode())));
        });
  }

  private static String owner(Element message) {
    String named = message.at("ItemId", "AgencyId");
    return named.isEmpty() ? message.at("InitiationHeader", "FromAgencyId", "AgencyId") : named;
  }

  List<Element> checkOut(Element message) {
    return forUser(
        message,
        card ->
            answer(
                library.checkOut(
                    card, Ids.itemOf(message), Ids.day(message.at("DesiredDateDue")), NCIP),
                message,
                loan -> lent(message, loan)));
  }

  List<Element> renew(Element message) {
    return forUser(
        message,
        card ->
            answer(
                library.renew(
                    card, Ids.itemOf(message), Ids.day(message.at("DesiredDateDue")), NCIP),
                message,
                loan -> lent(message, loan)));
  }

  private List<Element> lent(Element message, Loan loan) {
    List<Element> answer = new ArrayList<>();
    answer.add(Ids.item(loan.barcode()));
    answer.add(Ids.user(loan.reader()));
    answer.add(Ids.day("DateDue", loan.due()));
    answer.add(Element.text("RenewalCount", Integer.toString(loan.renewals())));
    library
        .item(loan.barcode())
        .map(view -> ItemElements.optionalFields(message, view))
        .ifPresent(answer::add);
    return answer;
  }

  /** An item that is not lent is a problem here; setting aside for holds is done at the desk. */
  List<Element> checkIn(Element message) {
    String barcode = Ids.itemOf(message);
    Optional<ItemView> item = library.item(barcode);
    if (item.isPresent() && item.get().loan().isEmpty()) {
      return refused(Refusal.NOT_LENT, message);
    }
    return answer(
        library.checkIn(barcode, library.clock().instant(), NCIP),
        message,
        done -> taken(message, done));
  }

  private static List<Element> taken(Element message, CheckIn done) {
    List<Element> answer = new ArrayList<>();
    answer.add(Ids.item(done.item().item().barcode()));
    done.loan().ifPresent(loan -> answer.add(Ids.user(loan.reader())));
    answer.add(ItemElements.optionalFields(message, done.item()));
    return answer;
  }

  private List<Element> forUser(Element message, Function<String, List<Element>> act) {
    UserService.Identified who = users.identify(message);
    return who.refusal()
        .map(refusal -> List.of(Problems.of(refusal, message.name(), who.card())))
        .orElseGet(() -> act.apply(who.card()));
  }

  private static <T> List<Element> answer(
      Answer<T> answer, Element message, Function<T, List<Element>> done) {
    return switch (answer) {
      case Answer.Done<T> it -> done.apply(it.value());
      case Answer.Refused<T> refused -> refused(refused.reason(), message);
    };
  }

  private static List<Element> refused(Refusal refusal, Element message) {
    return List.of(Problems.of(refusal, message.name(), Ids.itemOf(message)));
  }
}
