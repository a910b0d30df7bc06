package org.tongjie.simulator.ncip;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.tongjie.simulator.ils.Hold;
import org.tongjie.simulator.ils.HoldState;
import org.tongjie.simulator.ils.ItemView;
import org.tongjie.simulator.ils.Library;
import org.tongjie.simulator.ils.Loan;
import org.tongjie.simulator.ils.Reader;
import org.tongjie.simulator.ils.ReaderView;
import org.tongjie.simulator.ils.Refusal;

/** Who the user is, and LookupUser. */
final class UserService {
  private final Library library;

  UserService(Library library) {
    this.library = library;
  }

  /** The card of UserId, or of AuthenticationInput with what proves it. */
  Identified identify(Element message) {
    Optional<Element> userId = message.child("UserId");
    if (userId.isPresent()) {
      String card = userId.get().at("UserIdentifierValue");
      boolean known = library.reader(card).isPresent();
      return new Identified(card, known ? Optional.empty() : Optional.of(Refusal.READER_UNKNOWN));
    }
    String card = input(message, "barcode id", "username", "user id");
    String pin = input(message, "pin", "password");
    Optional<ReaderView> reader = library.reader(card);
    if (reader.isEmpty()) {
      return new Identified(card, Optional.of(Refusal.READER_UNKNOWN));
    }
    boolean right = reader.get().reader().pin().equals(pin);
    return new Identified(card, right ? Optional.empty() : Optional.of(Refusal.WRONG_PIN));
  }

  private static String input(Element message, String... types) {
    Set<String> wanted = Set.of(types);
    return message.all("AuthenticationInput").stream()
        .filter(
            input -> wanted.contains(input.at("AuthenticationInputType").toLowerCase(Locale.ROOT)))
        .map(input -> input.at("AuthenticationInputData"))
        .findFirst()
        .orElse("");
  }

  List<Element> lookup(Element message) {
    Identified who = identify(message);
    Optional<ReaderView> reader =
        who.refusal().isPresent() ? Optional.empty() : library.reader(who.card());
    if (reader.isEmpty()) {
      Refusal why = who.refusal().orElse(Refusal.READER_UNKNOWN);
      return List.of(Problems.of(why, "LookupUser", who.card()));
    }
    ReaderView view = reader.get();
    Element answer = Element.of("LookupUserResponse", Ids.user(who.card()));
    if (message.child("UserFiscalAccountDesired").isPresent()) {
      answer = answer.with(account(view.fees()));
    }
    if (message.child("LoanedItemsDesired").isPresent()) {
      answer = answer.with(loansCount(view.loans().size()));
      answer = answer.with(view.loans().stream().map(this::loan).toList());
    }
    if (message.child("RequestedItemsDesired").isPresent()) {
      answer = answer.with(requestsCount(view.holds().size()));
      answer = answer.with(view.holds().stream().map(this::request).toList());
    }
    return answer.with(optionalFields(message, view.reader())).children();
  }

  private static Element account(BigDecimal fees) {
    String cents = fees.movePointRight(2).setScale(0, RoundingMode.HALF_UP).toPlainString();
    Element currency =
        new Element(
            "CurrencyCode",
            "http://www.bsi-global.com/Technical+Information/Publications/_Publications/tig90x.doc",
            "CNY",
            List.of());
    return Element.of(
        "UserFiscalAccount",
        Element.of("AccountBalance", currency, Element.text("MonetaryValue", cents)));
  }

  private static Element loansCount(int count) {
    return Element.of(
        "LoanedItemsCount",
        Element.coded("CirculationStatus", "circulationstatus", "On Loan"),
        Element.text("LoanedItemCountValue", Integer.toString(count)));
  }

  private static Element requestsCount(int count) {
    return Element.of(
        "RequestedItemsCount",
        Element.coded("RequestType", "requesttype", "Hold"),
        Element.text("RequestedItemCountValue", Integer.toString(count)));
  }

  private Element loan(Loan loan) {
    return Element.of("LoanedItem", Ids.item(loan.barcode()), Ids.day("DateDue", loan.due()))
        .with(title(loan.barcode()));
  }

  private Element request(Hold hold) {
    Element element = Element.of("RequestedItem", Ids.request(hold));
    if (!hold.barcode().isEmpty()) {
      element = element.with(Ids.item(hold.barcode()));
    }
    boolean ready = hold.state() == HoldState.READY;
    element =
        element
            .with(Element.coded("RequestType", "requesttype", "Hold"))
            .with(
                Element.coded(
                    "RequestStatusType",
                    "requeststatustype",
                    ready ? "Available For Pickup" : "In Process"))
            .with(Ids.time("DatePlaced", hold.placed()))
            .with(Element.text("PickupLocation", hold.wish().pickup()))
            .with(hold.wish().expires().map(day -> Ids.day("PickupExpiryDate", day)));
    return element.with(position(hold)).with(title(hold.barcode()));
  }

  private Optional<Element> position(Hold hold) {
    return library
        .item(hold.barcode())
        .map(view -> view.queue().stream().map(Hold::number).toList().indexOf(hold.number()))
        .filter(index -> index >= 0)
        .map(index -> Element.text("HoldQueuePosition", Integer.toString(index + 1)));
  }

  private Optional<Element> title(String barcode) {
    return library
        .item(barcode)
        .map(ItemView::item)
        .map(item -> Element.text("Title", item.title()));
  }

  /** The parts that the caller names as UserElementType, no more. */
  private Optional<Element> optionalFields(Element message, Reader reader) {
    Set<String> wanted =
        message.all("UserElementType").stream()
            .map(element -> element.text().strip())
            .collect(Collectors.toSet());
    if (wanted.isEmpty()) {
      return Optional.empty();
    }
    Element fields = Element.of("UserOptionalFields");
    if (wanted.contains("Name Information")) {
      fields = fields.with(name(reader));
    }
    if (wanted.contains("Date Of Birth")) {
      fields = fields.with(reader.born().map(day -> Ids.day("DateOfBirth", day)));
    }
    if (wanted.contains("User Privilege")) {
      fields = fields.with(privilege(reader));
    }
    if (wanted.contains("Block Or Trap")) {
      fields = fields.with(block(reader));
    }
    return Optional.of(fields);
  }

  private static Element name(Reader reader) {
    return Element.of(
        "NameInformation",
        Element.of(
            "PersonalNameInformation",
            Element.text("UnstructuredPersonalUserName", reader.name())));
  }

  private Element privilege(Reader reader) {
    boolean good = library.refusalOf(reader.card()).isEmpty();
    return Element.of(
            "UserPrivilege",
            Element.text("AgencyId", library.name()),
            Element.text("AgencyUserPrivilegeType", reader.type()))
        .with(reader.expires().map(day -> Ids.day("ValidToDate", day)))
        .with(
            Element.of(
                "UserPrivilegeStatus",
                Element.text("UserPrivilegeStatusType", good ? "Active" : "Inactive")));
  }

  private Optional<Element> block(Reader reader) {
    return reader
        .blocked()
        .map(reason ->
            Element.of(
                "BlockOrTrap",
                Element.text("AgencyId", library.name()),
                Element.coded("BlockOrTrapType", "blockortraptype", "Block Check Out")));
  }

  /** A card number, and why it may not be used as it was given, if so. */
  record Identified(String card, Optional<Refusal> refusal) {}
}
