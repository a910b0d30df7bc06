package org.tongjie.broker.api;

import jakarta.ws.rs.core.HttpHeaders;
import org.tongjie.broker.language.Language;
import org.tongjie.broker.language.Messages;
import org.tongjie.broker.language.Reasons;
import org.tongjie.broker.region.Names;
import org.tongjie.http.Fault;

/** The language of what programs show to people: Chinese, or English where that is preferred. */
record Words(Language language) {
  /** What a program prefers (RFC 9110 §12.5.4). */
  static Words of(HttpHeaders headers) {
    return new Words(Language.preferred(headers.getAcceptableLanguages()));
  }

  /** Why something was not done. */
  String reason(String reason) {
    return Reasons.text(language, reason);
  }

  /** A text of the message files. */
  String text(String key, Object... arguments) {
    return Messages.in(language).text(key, arguments);
  }

  /**
   * What is wrong with a member or parameter.
   *
   * @param reason key of its text
   */
  Fault fault(String parameter, String reason, String allowed) {
    return new Fault(parameter, text(reason), allowed);
  }

  String of(String chinese, String english) {
    return switch (language) {
      case CHINESE -> chinese;
      case ENGLISH -> english.isEmpty() ? chinese : english;
    };
  }

  String of(Names names) {
    return of(names.chinese(), names.english());
  }

  /** The same of a text that is too short or too long. */
  Fault length(String member, String key, int least, int most) {
    String allowed = text("fault.length.allowed", Integer.toString(least), Integer.toString(most));
    return fault(member, key, allowed);
  }
}
