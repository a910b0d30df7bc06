package org.tongjie.broker.language;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.MessageFormat;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.Set;

/** The words of the pages in one language. */
public final class Messages {
  private static final Map<Language, Messages> ALL = loadAll();

  private final Locale locale;
  private final Properties texts;

  private Messages(Language language) {
    this.locale = language.locale();
    this.texts = load("messages_" + language.code() + ".properties");
  }

  public static Messages in(Language language) {
    return requireNonNull(ALL.get(language));
  }

  private static Map<Language, Messages> loadAll() {
    Map<Language, Messages> all = new EnumMap<>(Language.class);
    for (Language language : Language.values()) {
      all.put(language, new Messages(language));
    }
    return all;
  }

  private static Properties load(String name) {
    try (InputStream stream = Messages.class.getResourceAsStream(name)) {
      if (stream == null) {
        throw new IllegalStateException(name + " is missing from the class path");
      }
      Properties texts = new Properties();
      texts.load(new InputStreamReader(stream, StandardCharsets.UTF_8));
      return texts;
    } catch (IOException failure) {
      throw new UncheckedIOException("cannot read " + name, failure);
    }
  }

  /**
   * The text of a key, its {@code {0}} and following replaced by the arguments.
   *
   * @throws IllegalArgumentException when there is no such key, which a test rules out
   */
  public String text(String key, Object... arguments) {
    String text = texts.getProperty(key);
    if (text == null) {
      throw new IllegalArgumentException("no text for \"" + key + "\" in " + locale);
    }
    return arguments.length == 0 ? text : new MessageFormat(text, locale).format(arguments);
  }

  public boolean has(String key) {
    return texts.containsKey(key);
  }

  /** The text of a key, or another where the key is unknown, as for codes met in records. */
  public String textOr(String key, String otherwise) {
    return texts.getProperty(key, otherwise);
  }

  Set<String> keys() {
    return texts.stringPropertyNames();
  }
}
