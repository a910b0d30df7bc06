package org.tongjie.app.command;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** A named value of an option, as people write it: utf-8 for UTF_8, marc8 for MARC_8. */
final class Choice {
  static final String AUTO = "auto";

  private Choice() {}

  /**
   * The value of that name, or empty for "auto".
   *
   * @throws IllegalArgumentException naming what may be written
   */
  static <E extends Enum<E>> Optional<E> of(String option, Class<E> type, String written) {
    if (written.equalsIgnoreCase(AUTO)) {
      return Optional.empty();
    }
    for (E value : type.getEnumConstants()) {
      if (plain(value.name()).equals(plain(written))) {
        return Optional.of(value);
      }
    }
    String allowed =
        Arrays.stream(type.getEnumConstants())
            .map(value -> value.name().toLowerCase(Locale.ROOT).replace('_', '-'))
            .collect(Collectors.joining(", "));
    throw new IllegalArgumentException(
        option + " " + written + " is not known: use auto, " + allowed);
  }

  /** GBK and GB 2312 are read as GB18030, which holds them. */
  private static String plain(String name) {
    String letters = name.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]", "");
    return letters.equals("gbk") || letters.equals("gb2312") ? "gb18030" : letters;
  }
}
