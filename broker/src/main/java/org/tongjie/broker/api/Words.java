package org.tongjie.broker.api;

import jakarta.ws.rs.core.HttpHeaders;
import java.util.Locale;
import org.tongjie.broker.region.Names;

/** The language of what programs show to people: Chinese, or English where that is preferred. */
enum Words {
  CHINESE,
  ENGLISH;

  /** What a program prefers (RFC 9110 §12.5.4). */
  static Words of(HttpHeaders headers) {
    return headers.getAcceptableLanguages().stream()
        .map(Locale::getLanguage)
        .filter(language -> language.equals("zh") || language.equals("en"))
        .findFirst()
        .filter(language -> language.equals("en"))
        .map(_ -> ENGLISH)
        .orElse(CHINESE);
  }

  String of(String chinese, String english) {
    return switch (this) {
      case CHINESE -> chinese;
      case ENGLISH -> english.isEmpty() ? chinese : english;
    };
  }

  String of(Names names) {
    return of(names.chinese(), names.english());
  }
}
