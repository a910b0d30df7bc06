package org.tongjie.catalog.marc;

/**
 * Text as XML content or attribute value; characters that XML 1.0 has no place for become spaces.
 */
public final class XmlText {
  private XmlText() {}

  /** Appends the text, escaped. */
  public static void append(StringBuilder xml, String text) {
    int plain = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (isSpecial(c)) {
        xml.append(text, plain, i);
        plain = i + 1;
        appendSpecial(xml, text, i);
      }
    }
    xml.append(text, plain, text.length());
  }

  private static boolean isSpecial(char c) {
    return c < ' ' || c == '&' || c == '<' || c == '>' || c == '"' || c >= Character.MIN_SURROGATE;
  }

  private static void appendSpecial(StringBuilder xml, String text, int at) {
    char c = text.charAt(at);
    switch (c) {
      case '&' -> xml.append("&amp;");
      case '<' -> xml.append("&lt;");
      case '>' -> xml.append("&gt;");
      case '"' -> xml.append("&quot;");
      case '\r' -> xml.append("&#13;");
      default -> xml.append(isLegal(text, at) ? c : ' ');
    }
  }

  /** XML 1.0 §2.2: tab, line feed, and from space on all but lone surrogates, FFFE and FFFF. */
  private static boolean isLegal(String text, int at) {
    char c = text.charAt(at);
    if (Character.isHighSurrogate(c)) {
      return at + 1 < text.length() && Character.isLowSurrogate(text.charAt(at + 1));
    }
    if (Character.isLowSurrogate(c)) {
      return at > 0 && Character.isHighSurrogate(text.charAt(at - 1));
    }
    return c < ' ' ? c == '\t' || c == '\n' : c < 0xFFFE;
  }
}
