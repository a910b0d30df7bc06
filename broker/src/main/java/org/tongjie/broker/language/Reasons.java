package org.tongjie.broker.language;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Why something was not done, as people read it. Rules and connectors give their reasons in
 * English: those texts are keys here. A call that failed has the name of its fault before the
 * technical detail, which stays as it is; so do the words of systems and of staff.
 */
public final class Reasons {
  private static final String KNOWN = "desk.reason.";
  private static final Pattern FAULT = Pattern.compile("([A-Z]+_?[A-Z]+) (.+)", Pattern.DOTALL);

  private Reasons() {}

  /** A reason in a language. */
  public static String text(Language language, String reason) {
    Messages messages = Messages.in(language);
    Matcher fault = FAULT.matcher(reason);
    if (fault.matches() && messages.has(KNOWN + fault.group(1))) {
      return messages.text(KNOWN + "fault", messages.text(KNOWN + fault.group(1)), fault.group(2));
    }
    String said = messages.textOr(key(reason), reason);
    int colon = reason.indexOf(": ");
    return said.equals(reason) && colon > 0
        ? messages.textOr(key(reason.substring(0, colon)), reason.substring(0, colon))
            + reason.substring(colon)
        : said;
  }

  private static String key(String reason) {
    return KNOWN + reason.replace(' ', '-');
  }
}
