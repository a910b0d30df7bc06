package org.tongjie.broker.web.view;

import java.lang.Character.UnicodeScript;
import org.jspecify.annotations.Nullable;

/** What the writing of a text tells of its language. */
final class Script {
  private Script() {}

  /**
   * The BCP 47 tag for a text, so that it is pronounced and drawn as it should be; null where
   * letters do not tell.
   */
  static @Nullable String language(String text) {
    boolean han = false;
    for (int i = 0; i < text.length(); ) {
      int codePoint = text.codePointAt(i);
      UnicodeScript script = UnicodeScript.of(codePoint);
      if (script == UnicodeScript.HIRAGANA || script == UnicodeScript.KATAKANA) {
        return "ja";
      }
      if (script == UnicodeScript.HANGUL) {
        return "ko";
      }
      han |= script == UnicodeScript.HAN;
      i += Character.charCount(codePoint);
    }
    return han ? "zh" : null;
  }

  static boolean isHan(int codePoint) {
    return UnicodeScript.of(codePoint) == UnicodeScript.HAN;
  }
}
