package org.tongjie.broker.ils.koha;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.tongjie.broker.ils.Availability;
import org.tongjie.broker.ils.Condition;
import org.tongjie.broker.ils.ItemStatus;

/** The status of items by {@code /items}, with the holds of their record and their loan. */
final class KohaItems implements Availability {
  private static final int MISSING = 4;

  private final KohaClient client;
  private final KohaSettings settings;
  private final KohaDialect.ItemNames names;
  private final KohaDialect.HoldNames holds;
  private final KohaDialect.LoanNames loans;
  private final boolean itemLists;

  KohaItems(KohaParts parts) {
    this.client = parts.client();
    this.settings = parts.settings();
    this.names = parts.dialect().item();
    this.holds = parts.dialect().hold();
    this.loans = parts.dialect().loan();
    this.itemLists = parts.dialect().itemLists();
  }

  @Override
  public List<ItemStatus> items(List<String> barcodes) {
    return barcodes.stream().map(this::item).toList();
  }

  ItemStatus item(String barcode) {
    return find(barcode)
        .map(item -> status(barcode, item))
        .orElseGet(() -> ItemStatus.unknown(barcode));
  }

  /**
   * The item of a barcode. The older API finds items by number only: there, an item is found whose
   * barcode is its number.
   */
  Optional<JsonNode> find(String barcode) {
    List<JsonNode> found =
        itemLists
            ? client.list("/items", Map.of(names.barcode(), barcode))
            : byNumber(barcode).stream().toList();
    return found.stream()
        .filter(item -> item.path(names.barcode()).asText("").equals(barcode))
        .findFirst();
  }

  private Optional<JsonNode> byNumber(String barcode) {
    if (!barcode.matches("[1-9][0-9]{0,8}")) {
      return Optional.empty();
    }
    KohaAnswer answer = client.read("/items/" + barcode);
    return switch (answer.status()) {
      case 200 -> Optional.of(answer.body());
      case 404 -> Optional.empty();
      default -> throw client.failure(answer);
    };
  }

  private ItemStatus status(String barcode, JsonNode item) {
    String id = item.path(names.id()).asText();
    List<JsonNode> waiting =
        client.list("/holds", Map.of(names.biblio(), item.path(names.biblio()).asText())).stream()
            .filter(hold -> isFor(hold, id))
            .toList();
    Condition condition = condition(item, waiting);
    Optional<LocalDate> due =
        condition == Condition.LENT_OUT ? due(id) : Optional.<LocalDate>empty();
    int queue = (int) waiting.stream().filter(hold -> found(hold).isEmpty()).count();
    return new ItemStatus(
        barcode,
        condition,
        due,
        queue,
        location(item),
        text(item, "callnumber", "itemcallnumber"),
        type(item),
        price(item));
  }

  private boolean isFor(JsonNode hold, String id) {
    JsonNode held = hold.path(names.id());
    return held.isNull() || held.isMissingNode() || held.asText().equals(id);
  }

  private String found(JsonNode hold) {
    JsonNode found = hold.path(holds.found());
    return found.isNull() ? "" : found.asText("");
  }

  private Condition condition(JsonNode item, List<JsonNode> waiting) {
    int lost = item.path(names.lost()).asInt(0);
    if (lost != 0) {
      return lost == MISSING ? Condition.MISSING : Condition.LOST;
    }
    if (item.path("withdrawn").asInt(0) != 0) {
      return Condition.LOST;
    }
    if (!item.path(names.lent()).asText("").isEmpty() && !item.path(names.lent()).isNull()) {
      return Condition.LENT_OUT;
    }
    int notForLoan = item.path(names.notForLoan()).asInt(0);
    if (notForLoan != 0) {
      return notForLoan < 0 ? Condition.IN_PROCESS : Condition.NOT_FOR_LOAN;
    }
    return byHolds(item, waiting);
  }

  /** W waits on the hold shelf, T is in transit to it; any item of the record may be meant. */
  private Condition byHolds(JsonNode item, List<JsonNode> waiting) {
    for (JsonNode hold : waiting) {
      if (hold.path(names.id()).asText("").equals(item.path(names.id()).asText())) {
        switch (found(hold)) {
          case "W" -> {
            return Condition.ON_HOLD_SHELF;
          }
          case "T" -> {
            return Condition.IN_TRANSIT;
          }
          default -> {
            // It waits for the item still.
          }
        }
      }
    }
    return Condition.ON_SHELF;
  }

  /** Whether an item is neither lent nor lost nor kept in the house. */
  boolean isOnShelf(JsonNode item) {
    return condition(item, List.of()) == Condition.ON_SHELF;
  }

  boolean isLent(String id) {
    return loanOf(id).isPresent();
  }

  private Optional<LocalDate> due(String id) {
    return loanOf(id).flatMap(this::due);
  }

  private Optional<JsonNode> loanOf(String id) {
    return loans(Map.of("q", KohaClient.object().put(names.id(), Long.parseLong(id)).toString()))
        .stream()
        .filter(loan -> loan.path(names.id()).asText("").equals(id))
        .findFirst();
  }

  Optional<LocalDate> due(JsonNode loan) {
    return KohaDates.day(loan.path(loans.due()).asText(""), settings.zone());
  }

  /** Loans of one item, or of one patron. */
  List<JsonNode> loans(Map<String, String> query) {
    return client.list("/checkouts", query);
  }

  private static String location(JsonNode item) {
    String holding = text(item, "holding_library_id", "holdingbranch");
    String shelf = text(item, "location", "location");
    return shelf.isEmpty() ? holding : holding + " " + shelf;
  }

  private static String type(JsonNode item) {
    return text(item, "effective_item_type_id", "itype").isEmpty()
        ? text(item, "item_type_id", "itype")
        : text(item, "effective_item_type_id", "itype");
  }

  private static String text(JsonNode item, String name, String older) {
    JsonNode value = item.has(name) ? item.path(name) : item.path(older);
    return value.isNull() ? "" : value.asText("");
  }

  private static Optional<BigDecimal> price(JsonNode item) {
    JsonNode price =
        item.has("replacement_price")
            ? item.path("replacement_price")
            : item.path("replacementprice");
    String text = price.isNull() ? "" : price.asText("");
    return text.matches("\\d{1,9}(\\.\\d{1,6})?")
        ? Optional.of(new BigDecimal(text))
        : Optional.empty();
  }
}
