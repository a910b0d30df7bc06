package org.tongjie.broker.web.view;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/** Names of the languages of texts, by the codes that records use (ISO 639-2, bibliographic). */
final class LanguageNames {
  /** The bibliographic codes that differ from the terminological ones Java knows. */
  private static final Map<String, String> BIBLIOGRAPHIC =
      Map.ofEntries(
          Map.entry("alb", "sq"),
          Map.entry("arm", "hy"),
          Map.entry("baq", "eu"),
          Map.entry("bur", "my"),
          Map.entry("chi", "zh"),
          Map.entry("cze", "cs"),
          Map.entry("dut", "nl"),
          Map.entry("fre", "fr"),
          Map.entry("geo", "ka"),
          Map.entry("ger", "de"),
          Map.entry("gre", "el"),
          Map.entry("ice", "is"),
          Map.entry("mac", "mk"),
          Map.entry("mao", "mi"),
          Map.entry("may", "ms"),
          Map.entry("per", "fa"),
          Map.entry("rum", "ro"),
          Map.entry("slo", "sk"),
          Map.entry("tib", "bo"),
          Map.entry("wel", "cy"));

  private static final Map<String, String> TWO_LETTERS = twoLetters();

  private LanguageNames() {}

  private static Map<String, String> twoLetters() {
    Map<String, String> codes = new HashMap<>(BIBLIOGRAPHIC);
    for (String two : Locale.getISOLanguages()) {
      codes.putIfAbsent(Locale.of(two).getISO3Language(), two);
    }
    return Map.copyOf(codes);
  }

  /** The name of a language in the page's language, or the code where it has none. */
  static String of(String code, Locale in) {
    String tag = TWO_LETTERS.getOrDefault(code, code);
    return Locale.forLanguageTag(tag).getDisplayLanguage(in).isEmpty()
        ? code
        : Locale.forLanguageTag(tag).getDisplayLanguage(in);
  }
}
