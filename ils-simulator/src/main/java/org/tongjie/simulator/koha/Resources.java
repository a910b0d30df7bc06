package org.tongjie.simulator.koha;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.tongjie.simulator.ils.Condition;
import org.tongjie.simulator.ils.Hold;
import org.tongjie.simulator.ils.HoldState;
import org.tongjie.simulator.ils.Item;
import org.tongjie.simulator.ils.ItemView;
import org.tongjie.simulator.ils.Library;
import org.tongjie.simulator.ils.Loan;
import org.tongjie.simulator.ils.Reader;

/** What the library knows as resources of the API, in the settled dialect. */
final class Resources {
  private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

  private final Library library;
  private final KohaDialect dialect;

  Resources(Library library, KohaDialect dialect) {
    this.library = library;
    this.dialect = dialect;
  }

  ObjectNode patron(Reader reader) {
    ObjectNode node = object();
    node.put("patron_id", library.numbers().ofReader(reader.card()));
    node.put("cardnumber", reader.card()).put("userid", reader.card());
    node.put("surname", reader.name()).putNull("firstname");
    node.put("library_id", reader.home()).put("category_id", reader.type());
    node.put("date_of_birth", reader.born().map(LocalDate::toString).orElse(null));
    node.put("expiry_date", reader.expires().map(LocalDate::toString).orElse(null));
    node.put("restricted", reader.blocked().isPresent());
    node.put("patron_card_lost", reader.blocked().filter(r -> r.contains("挂失")).isPresent());
    return Names.PATRON.shown(node, dialect);
  }

  ObjectNode item(ItemView view) {
    Item item = view.item();
    Condition condition = view.condition();
    ObjectNode node = object();
    node.put("item_id", library.numbers().ofItem(item.barcode()));
    node.put("biblio_id", library.numbers().ofBiblio(item.biblio()));
    node.put("external_id", item.barcode());
    node.put("home_library_id", item.shelf().place());
    node.put("holding_library_id", view.place());
    node.put("callnumber", item.shelf().callNumber());
    node.put("location", item.shelf().location());
    node.put("item_type_id", item.type()).put("effective_item_type_id", item.type());
    node.put("not_for_loan_status", item.lendable() ? 0 : 1);
    node.put("lost_status", lost(condition)).put("withdrawn", 0).put("damaged_status", 0);
    node.put("replacement_price", item.price().orElse(null));
    node.put("checked_out_date", view.loan().map(loan -> loan.due().toString()).orElse(null));
    node.put("holds_count", view.queue().size());
    return Names.ITEM.shown(node, dialect);
  }

  /** Authorised values of Koha's list LOST as installed: 1 lost, 4 missing. */
  private static int lost(Condition condition) {
    return switch (condition) {
      case LOST, CLAIMED_RETURNED -> 1;
      case MISSING -> 4;
      case ON_SHELF, LENT_OUT, ON_HOLD_SHELF, IN_TRANSIT, IN_PROCESS -> 0;
    };
  }

  /** Item with what a caller may ask to be embedded, in today's dialect. */
  ObjectNode itemWith(ItemView view, List<String> embedded) {
    ObjectNode node = item(view);
    if (embedded.contains("checkout")) {
      node.set("checkout", view.loan().map(this::checkout).orElse(null));
    }
    if (embedded.contains("first_hold")) {
      node.set("first_hold", view.queue().stream().findFirst().map(this::hold).orElse(null));
    }
    if (embedded.contains("transfer")) {
      node.set(
          "transfer",
          view.destination().isEmpty() ? null : object().put("to_library", view.destination()));
    }
    return node;
  }

  ObjectNode hold(Hold hold) {
    ObjectNode node = object();
    node.put("hold_id", hold.number());
    node.put("patron_id", library.numbers().ofReader(hold.wish().reader()));
    node.put("hold_date", day(hold.placed()));
    node.put("biblio_id", library.numbers().ofBiblio(hold.wish().biblio()));
    if (hold.barcode().isEmpty()) {
      node.putNull("item_id");
    } else {
      node.put("item_id", library.numbers().ofItem(hold.barcode()));
    }
    node.put("pickup_library_id", hold.wish().pickup());
    node.put("notes", hold.wish().note().isEmpty() ? null : hold.wish().note());
    node.put("priority", priority(hold));
    node.put("status", status(hold.state()));
    node.put("timestamp", time(hold.changed()));
    node.put("waiting_date", hold.state() == HoldState.READY ? day(hold.changed()) : null);
    node.put("cancellation_date", hold.state() == HoldState.CANCELLED ? day(hold.changed()) : null);
    node.put("expiration_date", hold.wish().expires().map(LocalDate::toString).orElse(null));
    node.put("lowest_priority", false).put("suspended", false).putNull("suspended_until");
    node.put("item_level", !hold.wish().barcode().isEmpty());
    return Names.HOLD.shown(node, dialect);
  }

  private int priority(Hold hold) {
    if (hold.state() != HoldState.WAITING) {
      return 0;
    }
    return library
        .item(hold.barcode())
        .map(view -> view.queue().stream().map(Hold::number).toList().indexOf(hold.number()) + 1)
        .orElse(1);
  }

  private static @Nullable String status(HoldState state) {
    return switch (state) {
      case READY -> "W";
      case IN_TRANSIT -> "T";
      case FILLED -> "F";
      case WAITING, CANCELLED, EXPIRED -> null;
    };
  }

  ObjectNode checkout(Loan loan) {
    Optional<ItemView> item = library.item(loan.barcode());
    ObjectNode node = object();
    node.put("checkout_id", loan.number());
    node.put("patron_id", library.numbers().ofReader(loan.reader()));
    node.put("item_id", library.numbers().ofItem(loan.barcode()));
    node.put("due_date", time(loan.due().atTime(23, 59, 59).atZone(ZONE).toInstant()));
    node.put("library_id", item.map(ItemView::place).orElse(null));
    node.put("checkin_date", loan.returned().map(Resources::time).orElse(null));
    node.put("renewals_count", loan.renewals()).put("auto_renew", false);
    node.put("checkout_date", time(loan.since())).put("onsite_checkout", false);
    return Names.CHECKOUT.shown(node, dialect);
  }

  private static ObjectNode object() {
    return Answers.JSON.createObjectNode();
  }

  private static String day(Instant when) {
    return LocalDate.ofInstant(when, ZONE).toString();
  }

  private static String time(Instant when) {
    return DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(
        when.truncatedTo(ChronoUnit.SECONDS).atZone(ZONE));
  }
}
