package org.tongjie.broker.language;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The languages of the pages; the first is the usual one. */
public enum Language {
  CHINESE("zh", "zh-CN", "中文"),
  ENGLISH("en", "en", "English");

  private final String code;
  private final String tag;
  private final String ownName;

  Language(String code, String tag, String ownName) {
    this.code = code;
    this.tag = tag;
    this.ownName = ownName;
  }

  /** The word for it in addresses and cookies. */
  public String code() {
    return code;
  }

  /** The BCP 47 tag for {@code lang} attributes. */
  public String tag() {
    return tag;
  }

  /** Its name in itself. */
  public String ownName() {
    return ownName;
  }

  public Locale locale() {
    return Locale.forLanguageTag(tag);
  }

  /** The one to switch to. */
  public Language other() {
    return switch (this) {
      case CHINESE -> ENGLISH;
      case ENGLISH -> CHINESE;
    };
  }

  /** The language with this code, if we have it. */
  public static Optional<Language> of(String code) {
    return Arrays.stream(values()).filter(language -> language.code.equals(code)).findFirst();
  }

  /** The first of a reader's preferred languages that we have, else Chinese. */
  public static Language preferred(List<Locale> preferences) {
    return preferences.stream()
        .map(Locale::getLanguage)
        .flatMap(code -> of(code).stream())
        .findFirst()
        .orElse(CHINESE);
  }
}
