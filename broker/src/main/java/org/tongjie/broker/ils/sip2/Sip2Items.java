package org.tongjie.broker.ils.sip2;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.tongjie.broker.ils.Availability;
import org.tongjie.broker.ils.Condition;
import org.tongjie.broker.ils.ItemStatus;

/** The status of items by messages 17 and 18. */
final class Sip2Items implements Availability {
  private final Sip2Lanes lanes;
  private final Questions questions;
  private final Sip2Settings.Values values;

  Sip2Items(Sip2Lanes lanes, Questions questions, Sip2Settings.Values values) {
    this.lanes = lanes;
    this.questions = questions;
    this.values = values;
  }

  @Override
  public List<ItemStatus> items(List<String> barcodes) {
    return barcodes.stream().map(this::item).toList();
  }

  ItemStatus item(String barcode) {
    Message answer = lanes.ask(questions.item(barcode));
    String current = answer.first("AP");
    return new ItemStatus(
        barcode,
        condition(answer),
        values.dates().day(answer.first("AH")),
        queue(answer.first("CF")),
        current.isEmpty() ? answer.first("AQ") : current,
        answer.first(values.callNumber()),
        answer.first(values.itemType()),
        Optional.<BigDecimal>empty());
  }

  /** The circulation status of SIP2; a system that names no title does not know the item. */
  private static Condition condition(Message answer) {
    return switch (answer.fixed("circulation status")) {
      case "01" -> answer.first("AJ").isEmpty() ? Condition.UNKNOWN : Condition.NOT_FOR_LOAN;
      case "02", "06", "09" -> Condition.IN_PROCESS;
      case "03" -> Condition.ON_SHELF;
      case "04", "05", "07" -> Condition.LENT_OUT;
      case "08" -> Condition.ON_HOLD_SHELF;
      case "10" -> Condition.IN_TRANSIT;
      case "11", "13" -> Condition.MISSING;
      case "12" -> Condition.LOST;
      default -> Condition.UNKNOWN;
    };
  }

  private static int queue(String text) {
    return text.matches("\\d{1,6}") ? Integer.parseInt(text) : 0;
  }
}
