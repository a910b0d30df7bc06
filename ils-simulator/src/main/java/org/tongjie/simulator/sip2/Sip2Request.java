package org.tongjie.simulator.sip2;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.tongjie.simulator.fault.Operation;

/**
 * A message from a terminal: code, fixed part, fields. Of repeated fields the first counts.
 *
 * @param fixed the letters between the code and the first field
 */
record Sip2Request(String code, String fixed, Map<String, String> fields) {
  private static final Map<String, Integer> FIXED_LENGTHS =
      Map.ofEntries(
          Map.entry("01", 19),
          Map.entry("09", 37),
          Map.entry("11", 38),
          Map.entry("15", 19),
          Map.entry("17", 18),
          Map.entry("23", 21),
          Map.entry("29", 38),
          Map.entry("35", 18),
          Map.entry("37", 25),
          Map.entry("63", 31),
          Map.entry("65", 18),
          Map.entry("93", 2),
          Map.entry("97", 0),
          Map.entry("99", 8));

  /** Empty when the text is no message this system knows. */
  static Optional<Sip2Request> parse(String text) {
    if (text.length() < 2) {
      return Optional.empty();
    }
    String code = text.substring(0, 2);
    Integer length = FIXED_LENGTHS.get(code);
    if (length == null || text.length() < 2 + length) {
      return Optional.empty();
    }
    Map<String, String> fields = new HashMap<>();
    for (String field : text.substring(2 + length).split("\\|", -1)) {
      if (field.length() >= 2) {
        fields.putIfAbsent(field.substring(0, 2), field.substring(2));
      }
    }
    return Optional.of(new Sip2Request(code, text.substring(2, 2 + length), fields));
  }

  /** A field's text, empty when it is absent. */
  String field(String name) {
    return fields.getOrDefault(name, "");
  }

  /** The sequence digit of AY, if error detection is used. */
  Optional<String> sequence() {
    return Optional.of(field("AY"))
        .filter(text -> !text.isEmpty())
        .map(text -> text.substring(0, 1));
  }

  Operation operation() {
    return switch (code) {
      case "93" -> Operation.SIGN_IN;
      case "99" -> Operation.STATUS;
      case "23", "63" -> Operation.READER;
      case "17" -> Operation.ITEM;
      case "15" -> fixed.startsWith("-") ? Operation.CANCEL_HOLD : Operation.HOLD;
      case "11" -> Operation.CHECK_OUT;
      case "09" -> Operation.CHECK_IN;
      case "29", "65" -> Operation.RENEW;
      case "37" -> Operation.FEE;
      default -> Operation.OTHER;
    };
  }
}
