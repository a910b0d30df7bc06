package org.tongjie.simulator.ncip;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.tongjie.simulator.ils.Hold;
import org.tongjie.simulator.ils.ItemView;
import org.tongjie.simulator.ils.Library;
import org.tongjie.simulator.ils.Refusal;

/** LookupItem and LookupItemSet. */
final class ItemService {
  private static final int MOST = 100;

  private final Library library;

  ItemService(Library library) {
    this.library = library;
  }

  List<Element> lookup(Element message) {
    String request = Ids.requestOf(message);
    Optional<Hold> hold = request.isEmpty() ? Optional.empty() : requested(request);
    if (!request.isEmpty() && hold.isEmpty()) {
      return List.of(Problems.of(Refusal.HOLD_UNKNOWN, "LookupItem", request));
    }
    String barcode = hold.map(Hold::barcode).orElse(Ids.itemOf(message));
    Optional<ItemView> item = library.item(barcode);
    if (item.isEmpty()) {
      return List.of(Problems.of(Refusal.ITEM_UNKNOWN, "LookupItem", barcode));
    }
    List<Element> answer = new ArrayList<>();
    hold.ifPresent(found -> answer.add(Ids.request(found)));
    answer.add(Ids.item(barcode));
    transaction(message, item.get()).ifPresent(answer::add);
    answer.add(ItemElements.optionalFields(message, item.get()));
    return answer;
  }

  /** The hold of an identifier: an open one before a closed one, a later before an earlier. */
  Optional<Hold> requested(String identifier) {
    return library.holds().stream()
        .filter(hold -> Ids.request(hold).at("RequestIdentifierValue").equals(identifier))
        .max(
            Comparator.comparing((Hold hold) -> hold.state().isOpen())
                .thenComparingLong(Hold::number));
  }

  private static Optional<Element> transaction(Element message, ItemView view) {
    Element transaction = Element.of("ItemTransaction");
    if (message.child("CurrentBorrowerDesired").isPresent()) {
      transaction =
          transaction.with(
              view.loan().map(loan -> Element.of("CurrentBorrower", Ids.user(loan.reader()))));
    }
    if (message.child("CurrentRequestersDesired").isPresent()) {
      transaction =
          transaction.with(
              view.queue().stream()
                  .map(hold -> Element.of("CurrentRequester", Ids.user(hold.wish().reader())))
                  .toList());
    }
    return transaction.children().isEmpty() ? Optional.empty() : Optional.of(transaction);
  }

  /** Items in the order asked, as many as MaximumItemsCount; the token is where to go on. */
  List<Element> lookupSet(Element message) {
    List<Element> ids = message.all("ItemId");
    if (ids.isEmpty()) {
      return message.all("BibliographicId").stream().map(id -> record(message, id)).toList();
    }
    int from = Math.min(number(message.at("NextItemToken"), 0), ids.size());
    int to = Math.min(ids.size(), from + number(message.at("MaximumItemsCount"), MOST));
    List<Element> items =
        ids.subList(from, to).stream()
            .map(id -> information(message, id.at("ItemIdentifierValue")))
            .toList();
    if (items.isEmpty()) {
      return List.of(Problems.of(Refusal.ITEM_UNKNOWN, "LookupItemSet", ""));
    }
    List<Element> answer = new ArrayList<>();
    answer.add(Element.of("BibInformation", Element.of("HoldingsSet", items)));
    if (to < ids.size()) {
      answer.add(Element.text("NextItemToken", Integer.toString(to)));
    }
    return answer;
  }

  private static int number(String text, int otherwise) {
    return text.matches("\\d{1,6}") ? Integer.parseInt(text) : otherwise;
  }

  private Element information(Element message, String barcode) {
    Optional<ItemView> item = library.item(barcode);
    Element answer = Element.of("ItemInformation", Ids.item(barcode));
    if (item.isEmpty()) {
      return answer.with(Problems.of(Refusal.ITEM_UNKNOWN, "LookupItemSet", barcode));
    }
    return answer
        .with(item.get().loan().map(loan -> Ids.day("DateDue", loan.due())))
        .with(transaction(message, item.get()))
        .with(ItemElements.optionalFields(message, item.get()));
  }

  private Element record(Element message, Element id) {
    String biblio = biblioOf(id);
    Element answer = Element.of("BibInformation", id);
    List<Element> items =
        library.itemsOf(biblio).stream()
            .map(view -> information(message, view.item().barcode()))
            .toList();
    return items.isEmpty()
        ? answer.with(Problems.of(Refusal.ITEM_UNKNOWN, "LookupItemSet", biblio))
        : answer.with(Element.of("HoldingsSet", items));
  }

  static String biblioOf(Element bibliographicId) {
    return bibliographicId.at("BibliographicRecordId", "BibliographicRecordIdentifier");
  }
}
