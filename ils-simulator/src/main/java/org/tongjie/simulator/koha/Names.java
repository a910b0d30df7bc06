package org.tongjie.simulator.koha;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;

/** Field names of a resource: today's, and those of the database that Koha 17.11 showed. */
final class Names {
  static final Names HOLD =
      new Names(
          "hold_id reserve_id, patron_id borrowernumber, hold_date reservedate, biblio_id"
              + " biblionumber, pickup_library_id branchcode, cancellation_date cancellationdate,"
              + " notes reservenotes, priority priority, status found, timestamp timestamp, item_id"
              + " itemnumber, waiting_date waitingdate, expiration_date expirationdate,"
              + " lowest_priority lowestPriority, suspended suspend, suspended_until suspend_until,"
              + " item_type itemtype");
  static final Names CHECKOUT =
      new Names(
          "checkout_id issue_id, patron_id borrowernumber, item_id itemnumber, due_date date_due,"
              + " library_id branchcode, checkin_date returndate, last_renewed_date"
              + " lastreneweddate, renewals_count renewals, timestamp timestamp, checkout_date"
              + " issuedate");
  static final Names PATRON =
      new Names(
          "patron_id borrowernumber, cardnumber cardnumber, surname surname, firstname firstname,"
              + " library_id branchcode, category_id categorycode, date_of_birth dateofbirth,"
              + " expiry_date dateexpiry, patron_card_lost lost, userid userid");
  static final Names ITEM =
      new Names(
          "item_id itemnumber, biblio_id biblionumber, external_id barcode, home_library_id"
              + " homebranch, holding_library_id holdingbranch, callnumber itemcallnumber, location"
              + " location, not_for_loan_status notforloan, lost_status itemlost, withdrawn"
              + " withdrawn, checked_out_date onloan, item_type_id itype, replacement_price"
              + " replacementprice");

  private final Map<String, String> older = new TreeMap<>();

  private Names(String pairs) {
    for (String pair : pairs.split(", ", -1)) {
      String[] names = pair.split(" ", -1);
      older.put(names[0], names[1]);
    }
  }

  /** What the dialect shows of a resource written with today's names. */
  ObjectNode shown(ObjectNode today, KohaDialect dialect) {
    return switch (dialect) {
      case TODAY -> today;
      case OLDER -> {
        ObjectNode renamed = today.objectNode();
        today
            .properties()
            .forEach(field -> {
              String name = older.get(field.getKey());
              if (name != null) {
                renamed.set(name, field.getValue());
              }
            });
        yield renamed;
      }
    };
  }

  /** The dialect's name of a field that today has this name. */
  String in(KohaDialect dialect, String today) {
    return switch (dialect) {
      case TODAY -> today;
      case OLDER -> older.getOrDefault(today, today);
    };
  }

  /** A query's names as the dialect's own; others are left out. */
  Map<String, String> known(Map<String, String> query, KohaDialect dialect) {
    Map<String, String> known = new HashMap<>();
    older
        .keySet()
        .forEach(today -> {
          String name = in(dialect, today);
          if (query.containsKey(name)) {
            known.put(name, query.getOrDefault(name, ""));
          }
        });
    return known;
  }
}
