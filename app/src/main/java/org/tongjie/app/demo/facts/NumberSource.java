package org.tongjie.app.demo.facts;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import org.tongjie.app.demo.facts.Manifestation.Numbers;

/**
 * Invents the numbers of the sample: ISBNs under 978-7-99 (and under 979-9 for houses abroad),
 * ranges that stand for no publisher, each with its right check digit.
 */
final class NumberSource {
  /** The year ISBNs came into use in China; books before it bear a 统一书号. */
  private static final int FIRST_ISBN_YEAR = 1987;

  private final Map<Publisher, Integer> titles = new HashMap<>();
  private int serials;

  Numbers book(Publisher publisher, int year) {
    int title = titles.merge(publisher, 1, Integer::sum);
    if (publisher.domestic() && year < FIRST_ISBN_YEAR) {
      return new Numbers("", "990%02d·%d".formatted(publisher.number(), title), "");
    }
    String digits =
        publisher.domestic()
            ? "978799%02d%04d".formatted(publisher.number(), title)
            : "9799%04d%04d".formatted(publisher.number(), title);
    return new Numbers(digits + isbnCheckDigit(digits), "", "");
  }

  Numbers serial() {
    serials++;
    String digits = "990" + "%04d".formatted(serials);
    String issn = digits.substring(0, 4) + "-" + digits.substring(4) + issnCheckDigit(digits);
    return new Numbers("", "", issn);
  }

  /** Weights 1 and 3 in turn, to a multiple of ten (ISO 2108). */
  private static int isbnCheckDigit(String digits) {
    int sum = 0;
    for (int i = 0; i < digits.length(); i++) {
      sum += (digits.charAt(i) - '0') * (i % 2 == 0 ? 1 : 3);
    }
    return (10 - sum % 10) % 10;
  }

  /** Weights 8 to 2, to a multiple of eleven (ISO 3297). */
  private static char issnCheckDigit(String digits) {
    int[] weighted = new int[digits.length()];
    Arrays.setAll(weighted, i -> (digits.charAt(i) - '0') * (8 - i));
    int check = (11 - Arrays.stream(weighted).sum() % 11) % 11;
    return check == 10 ? 'X' : (char) ('0' + check);
  }
}
