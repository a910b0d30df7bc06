package org.tongjie.simulator.ncip;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.tongjie.simulator.ils.Condition;
import org.tongjie.simulator.ils.Item;
import org.tongjie.simulator.ils.ItemView;

/** What is said about an item: the parts that the caller names as ItemElementType, no more. */
final class ItemElements {
  private ItemElements() {}

  static Element optionalFields(Element message, ItemView view) {
    Set<String> wanted =
        message.all("ItemElementType").stream()
            .map(element -> element.text().strip())
            .collect(Collectors.toSet());
    Element fields = Element.of("ItemOptionalFields");
    if (wanted.contains("Bibliographic Description")) {
      fields = fields.with(description(view.item()));
    }
    if (wanted.contains("Item Use Restriction Type") && !view.item().lendable()) {
      fields = fields.with(restriction());
    }
    if (wanted.contains("Circulation Status")) {
      fields = fields.with(status(view.condition()));
    }
    if (wanted.contains("Hold Queue Length")) {
      fields = fields.with(Element.text("HoldQueueLength", Integer.toString(view.queue().size())));
    }
    if (wanted.contains("Item Description")) {
      fields = fields.with(itemDescription(view.item()));
    }
    if (wanted.contains("Location")) {
      fields = fields.with(locations(view));
    }
    Optional<Element> due = view.loan().map(loan -> Ids.day("DateDue", loan.due()));
    return fields.with(due);
  }

  private static Element description(Item item) {
    Element record =
        Element.of(
            "BibliographicRecordId",
            Element.text("BibliographicRecordIdentifier", item.biblio()),
            Element.text("AgencyId", item.shelf().owner()));
    return Element.of(
        "BibliographicDescription",
        record,
        Element.text("Title", item.title()),
        Element.coded("MediumType", "mediumtype", "Book"));
  }

  private static Element restriction() {
    return Element.coded("ItemUseRestrictionType", "itemuserestrictiontype", "In Library Use Only");
  }

  static Element status(Condition condition) {
    String text =
        switch (condition) {
          case ON_SHELF -> "Available On Shelf";
          case LENT_OUT -> "On Loan";
          case ON_HOLD_SHELF -> "Available For Pickup";
          case IN_TRANSIT -> "In Transit Between Library Locations";
          case IN_PROCESS -> "In Process";
          case MISSING -> "Missing";
          case LOST -> "Lost";
          case CLAIMED_RETURNED -> "Claimed Returned Or Never Borrowed";
        };
    return Element.coded("CirculationStatus", "circulationstatus", text);
  }

  private static Element itemDescription(Item item) {
    Element description = Element.of("ItemDescription");
    String callNumber = item.shelf().callNumber();
    return callNumber.isEmpty()
        ? description
        : description.with(Element.text("CallNumber", callNumber));
  }

  private static List<Element> locations(ItemView view) {
    return List.of(
        location("Permanent Location", view.item().shelf().place()),
        location("Current Location", view.place()));
  }

  private static Element location(String type, String place) {
    return Element.of(
        "Location",
        Element.coded("LocationType", "locationtype", type),
        Element.of(
            "LocationName",
            Element.of(
                "LocationNameInstance",
                Element.text("LocationNameLevel", "1"),
                Element.text("LocationNameValue", place))));
  }
}
