package org.tongjie.broker.ils.ncip;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.tongjie.broker.ils.Availability;
import org.tongjie.broker.ils.Condition;
import org.tongjie.broker.ils.ItemStatus;

/** The status of items by LookupItemSet, or by LookupItem where a system has only that. */
final class NcipItems implements Availability {
  private static final int MOST_AT_ONCE = 50;
  private static final List<Element> WANTED =
      List.of(
          Ids.itemElement("Circulation Status"),
          Ids.itemElement("Hold Queue Length"),
          Ids.itemElement("Item Description"),
          Ids.itemElement("Item Use Restriction Type"),
          Ids.itemElement("Location"));

  private final NcipClient client;
  private final Ids ids;
  private final NcipSettings.Offers offers;

  NcipItems(NcipParts parts) {
    this.client = parts.client();
    this.ids = parts.ids();
    this.offers = parts.settings().offers();
  }

  @Override
  public List<ItemStatus> items(List<String> barcodes) {
    if (!offers.itemSets() || barcodes.size() == 1) {
      return barcodes.stream().map(this::item).toList();
    }
    Map<String, ItemStatus> found = new HashMap<>();
    for (int from = 0; from < barcodes.size(); from += MOST_AT_ONCE) {
      List<String> some = barcodes.subList(from, Math.min(from + MOST_AT_ONCE, barcodes.size()));
      found.putAll(set(some));
    }
    return barcodes.stream()
        .map(barcode -> found.getOrDefault(barcode, ItemStatus.unknown(barcode)))
        .toList();
  }

  private Map<String, ItemStatus> set(List<String> barcodes) {
    List<Element> content = new ArrayList<>();
    barcodes.stream().distinct().forEach(barcode -> content.add(ids.item(barcode)));
    content.addAll(WANTED);
    return switch (client.read("LookupItemSet", content)) {
      case NcipResponse.Done(Element set) -> statuses(set);
      case NcipResponse.Failed(Problem problem) -> {
        if (problem.isUnknownItem()) {
          yield Map.of();
        }
        throw client.unusable(problem);
      }
    };
  }

  private static Map<String, ItemStatus> statuses(Element set) {
    Map<String, ItemStatus> found = new HashMap<>();
    for (Element bib : set.all("BibInformation")) {
      for (Element holdings : bib.all("HoldingsSet")) {
        for (Element item : holdings.all("ItemInformation")) {
          String barcode = item.at("ItemId", "ItemIdentifierValue");
          if (!barcode.isEmpty() && item.child("Problem").isEmpty()) {
            found.put(barcode, status(barcode, item, holdings));
          }
        }
      }
    }
    return found;
  }

  /** One item, where the system knows it. */
  ItemStatus item(String barcode) {
    return lookup(ids.item(barcode))
        .map(response -> status(barcode, response, response))
        .orElseGet(() -> ItemStatus.unknown(barcode));
  }

  /** The response about one item; none where the system does not know it. */
  Optional<Element> lookup(Element id) {
    List<Element> content = new ArrayList<>();
    content.add(id);
    content.addAll(WANTED);
    return switch (client.read("LookupItem", content)) {
      case NcipResponse.Done(Element item) -> Optional.of(item);
      case NcipResponse.Failed(Problem problem) -> {
        if (problem.isUnknownItem()) {
          yield Optional.empty();
        }
        throw client.unusable(problem);
      }
    };
  }

  private static ItemStatus status(String barcode, Element item, Element around) {
    Element fields = item.child("ItemOptionalFields").orElse(Element.of("ItemOptionalFields"));
    Optional<LocalDate> due =
        NcipDates.day(item.at("DateDue")).or(() -> NcipDates.day(fields.at("DateDue")));
    String callNumber = fields.at("ItemDescription", "CallNumber");
    return new ItemStatus(
        barcode,
        condition(fields),
        due,
        queue(fields.at("HoldQueueLength")),
        location(fields).or(() -> location(around)).orElse(""),
        callNumber.isEmpty() ? around.at("CallNumber") : callNumber,
        fields.at("BibliographicDescription", "MediumType"),
        Optional.empty());
  }

  private static Optional<String> location(Element fields) {
    return fields
        .child("Location")
        .flatMap(location -> location.child("LocationName"))
        .map(name -> name.all("LocationNameInstance"))
        .filter(instances -> !instances.isEmpty())
        .map(List::getLast)
        .map(instance -> instance.at("LocationNameValue"));
  }

  private static int queue(String text) {
    return text.matches("\\d{1,6}") ? Integer.parseInt(text) : 0;
  }

  /** An item on the shelf that may be used there only is not for loan. */
  private static Condition condition(Element fields) {
    Condition condition = condition(fields.at("CirculationStatus"));
    boolean stays =
        fields.all("ItemUseRestrictionType").stream()
            .map(restriction -> restriction.text().toLowerCase(Locale.ROOT))
            .anyMatch(
                words -> words.contains("library use only") || words.contains("not for loan"));
    return stays && condition == Condition.ON_SHELF ? Condition.NOT_FOR_LOAN : condition;
  }

  /** The standard's list of circulation statuses, and what systems say besides. */
  static Condition condition(String status) {
    return switch (status.toLowerCase(Locale.ROOT)) {
      case "available on shelf", "on shelf", "available" -> Condition.ON_SHELF;
      case "on loan", "checked out", "recalled", "overdue" -> Condition.LENT_OUT;
      case "available for pickup", "on hold shelf", "on holdshelf" -> Condition.ON_HOLD_SHELF;
      case "in transit between library locations", "in transit", "pending transfer" ->
          Condition.IN_TRANSIT;
      case "in process", "on order", "waiting to be reshelved" -> Condition.IN_PROCESS;
      case "not available", "not for loan", "in library use only" -> Condition.NOT_FOR_LOAN;
      case "missing", "claimed returned or never borrowed" -> Condition.MISSING;
      case "lost" -> Condition.LOST;
      default -> Condition.UNKNOWN;
    };
  }
}
