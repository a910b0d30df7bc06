package org.tongjie.simulator.ncip;

import java.util.List;
import java.util.Locale;
import org.tongjie.simulator.ils.Refusal;

/** Refusals in the words of the standard's processing error lists. */
final class Problems {
  private static final String GENERAL =
      "http://www.niso.org/ncip/v1_0/schemes/processingerrortype/generalprocessingerror.scm";
  private static final String OWN = "http://www.niso.org/ncip/v1_0/schemes/processingerrortype/";

  private Problems() {}

  static Element general(String type, String detail) {
    return problem(GENERAL, type, detail, "");
  }

  /**
   * Says why a service was refused.
   *
   * @param service the message, such as {@code RequestItem}
   * @param value what was wrong, such as the card number
   */
  static Element of(Refusal refusal, String service, String value) {
    String list = OWN + service.toLowerCase(Locale.ROOT) + "processingerror.scm";
    return problem(list, type(refusal, service), refusal.text(), value);
  }

  private static Element problem(String list, String type, String detail, String value) {
    Element problem =
        Element.of("Problem", new Element("ProblemType", list, type, List.of()))
            .with(Element.text("ProblemDetail", detail));
    return value.isEmpty() ? problem : problem.with(Element.text("ProblemValue", value));
  }

  private static String type(Refusal refusal, String service) {
    return switch (refusal) {
      case READER_UNKNOWN, FOREIGN_CARD -> "Unknown User";
      case WRONG_PIN -> "User Authentication Failed";
      case READER_BLOCKED -> "User Blocked";
      case READER_EXPIRED -> ineligible(service);
      case LOAN_LIMIT -> "Maximum Check Outs Exceeded";
      case HOLD_LIMIT -> "Maximum Requests Exceeded";
      case ITEM_UNKNOWN -> "Unknown Item";
      case ITEM_NOT_LENDABLE, ITEM_NOT_HOLDABLE -> "Item Does Not Circulate";
      case ITEM_ON_SHELF -> "Item Available On Shelf";
      case ITEM_LENT -> "Item Already Checked Out";
      case ITEM_HELD -> "Item Reserved For Another User";
      case ITEM_MISSING -> "Resource Cannot Be Provided";
      case ALREADY_HELD -> "Duplicate Request";
      case ALREADY_THERE -> "Duplicate Item";
      case HOLD_UNKNOWN -> "Unknown Request";
      case NOT_LENT -> "Item Not Checked Out";
      case RENEWAL_LIMIT -> "Maximum Renewals Exceeded";
      case PLACE_UNKNOWN -> "Unknown Pickup Location";
      case NOT_OFFERED -> "Unsupported Service";
      case CLOSED -> "Temporary Processing Failure";
    };
  }

  private static String ineligible(String service) {
    return switch (service) {
      case "CheckOutItem" -> "User Ineligible To Check Out This Item";
      case "RenewItem" -> "User Ineligible To Renew This Item";
      default -> "User Ineligible To Request This Item";
    };
  }
}
