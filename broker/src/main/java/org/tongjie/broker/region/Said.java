package org.tongjie.broker.region;

import java.text.MessageFormat;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;

/**
 * What is to be said to people, in the language that they read.
 *
 * @param key of the text
 * @param arguments that stand in it
 */
public record Said(String key, List<String> arguments) {
  private static final String PLAIN = "plain";

  public Said {
    arguments = List.copyOf(arguments);
  }

  static Said of(String key, Object... arguments) {
    return new Said(key, Arrays.stream(arguments).map(String::valueOf).toList());
  }

  /** A text that there is in one language alone. */
  public static Said plain(String text) {
    return new Said(PLAIN, List.of(text));
  }

  /** The text, in Chinese for that language and in English for any other. */
  public String in(Locale locale) {
    if (key.equals(PLAIN)) {
      return arguments.getFirst();
    }
    ResourceBundle texts =
        ResourceBundle.getBundle(
            "org.tongjie.broker.region.Said",
            locale.getLanguage().equals("zh") ? Locale.CHINESE : Locale.ROOT,
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
    return new MessageFormat(texts.getString(key), Locale.ROOT).format(arguments.toArray());
  }
}
