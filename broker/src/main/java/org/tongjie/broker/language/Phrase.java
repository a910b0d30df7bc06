package org.tongjie.broker.language;

import java.util.List;

/**
 * Words that are chosen before it is known who reads them.
 *
 * @param key of the message files, or empty where the only argument stands for itself
 * @param arguments what is filled in, as it is to be read
 */
public record Phrase(String key, List<String> arguments) {
  public Phrase {
    arguments = List.copyOf(arguments);
  }

  /** A text of the message files. */
  public static Phrase of(String key, Object... arguments) {
    return new Phrase(key, List.of(arguments).stream().map(String::valueOf).toList());
  }

  /** Codes, which are the same in every language. */
  public static Phrase codes(String codes) {
    return new Phrase("", List.of(codes));
  }

  public String in(Language language) {
    return key.isEmpty()
        ? arguments.getFirst()
        : Messages.in(language).text(key, arguments.toArray());
  }
}
