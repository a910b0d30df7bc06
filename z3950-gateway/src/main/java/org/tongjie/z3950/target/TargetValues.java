package org.tongjie.z3950.target;

import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.UnsupportedCharsetException;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.tongjie.catalog.marc.MarcEncoding;

/** Values of a target file by key, those of its profile behind them; empty ones do not count. */
final class TargetValues {
  private final Map<String, String> values;

  TargetValues(Map<String, String> values) {
    this.values = Map.copyOf(values);
  }

  Optional<String> find(String key) {
    @Nullable String value = values.get(key);
    return value == null || value.isBlank() ? Optional.empty() : Optional.of(value.strip());
  }

  String text(String key, String usual) {
    return find(key).orElse(usual);
  }

  String needed(String key) {
    return find(key).orElseThrow(() -> new IllegalArgumentException(key + " is missing"));
  }

  List<String> list(String key) {
    return List.of(needed(key).split("\\s*[,\\s]\\s*", -1));
  }

  int number(String key, int usual) {
    Optional<String> text = find(key);
    try {
      return text.map(Integer::parseInt).orElse(usual);
    } catch (NumberFormatException wrong) {
      throw new IllegalArgumentException(key + ": \"" + text.orElse("") + "\" is no number", wrong);
    }
  }

  boolean yes(String key, boolean usual) {
    return switch (text(key, usual ? "yes" : "no").toLowerCase(Locale.ROOT)) {
      case "yes", "true" -> true;
      case "no", "false" -> false;
      default -> throw new IllegalArgumentException(key + " is yes or no");
    };
  }

  /** A time such as 800ms, 3s or 2m. */
  Duration time(String key, Duration usual) {
    Optional<String> text = find(key);
    if (text.isEmpty()) {
      return usual;
    }
    String value = text.get();
    try {
      if (value.endsWith("ms")) {
        return Duration.ofMillis(Long.parseLong(value, 0, value.length() - 2, 10));
      }
      long number = Long.parseLong(value, 0, value.length() - 1, 10);
      return switch (value.charAt(value.length() - 1)) {
        case 's' -> Duration.ofSeconds(number);
        case 'm' -> Duration.ofMinutes(number);
        default -> throw new NumberFormatException(value);
      };
    } catch (NumberFormatException | IndexOutOfBoundsException wrong) {
      throw new IllegalArgumentException(
          key + ": \"" + value + "\" is no time: write 800ms, 3s or 2m", wrong);
    }
  }

  Charset charset(String key, String usual) {
    String name = text(key, usual);
    try {
      return Charset.forName(name);
    } catch (IllegalCharsetNameException | UnsupportedCharsetException unknown) {
      throw new IllegalArgumentException(
          key + ": \"" + name + "\" is no charset: use utf-8, gb18030, big5 or iso-8859-1",
          unknown);
    }
  }

  MarcEncoding encoding(String key, MarcEncoding usual) {
    Optional<String> text = find(key);
    if (text.isEmpty()) {
      return usual;
    }
    return switch (text.get().toLowerCase(Locale.ROOT)) {
      case "utf-8" -> MarcEncoding.UTF_8;
      case "gb18030", "gbk", "gb2312" -> MarcEncoding.GB18030;
      case "big5" -> MarcEncoding.BIG5;
      case "marc-8" -> MarcEncoding.MARC_8;
      case "iso-5426" -> MarcEncoding.ISO_5426;
      case "iso-8859-1" -> MarcEncoding.LATIN_1;
      default ->
          throw new IllegalArgumentException(
              key + " is utf-8, gb18030, big5, marc-8, iso-5426 or iso-8859-1");
    };
  }

  <E extends Enum<E>> E choice(String key, E usual) {
    Optional<String> text = find(key);
    for (E value : usual.getDeclaringClass().getEnumConstants()) {
      if (text.isEmpty() || value.name().equalsIgnoreCase(text.get())) {
        return text.isEmpty() ? usual : value;
      }
    }
    throw new IllegalArgumentException(
        key
            + " is one of "
            + String.join(
                ", ",
                java.util.Arrays.stream(usual.getDeclaringClass().getEnumConstants())
                    .map(value -> value.name().toLowerCase(Locale.ROOT))
                    .toList()));
  }
}
