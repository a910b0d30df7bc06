package org.tongjie.indexer.framing;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * Finds markup in octets of any encoding that writes ASCII as itself. It forgives what a parser may
 * not: a tag with an unclosed quote ends at the next {@code <}, a comment that never ends is text.
 */
final class XmlScanner {
  private static final byte[] COMMENT = ascii("<!--");
  private static final byte[] COMMENT_END = ascii("-->");
  private static final byte[] CDATA = ascii("<![CDATA[");
  private static final byte[] CDATA_END = ascii("]]>");
  private static final byte[] DOCTYPE = ascii("<!DOCTYPE");
  private static final byte[] DOCTYPE_SUBSET_END = ascii("]>");
  private static final byte[] DECLARATION = ascii("<?xml ");
  private static final byte[] INSTRUCTION_END = ascii("?>");
  private static final int NOT_FOUND = -1;
  private static final int LONGEST_TAG = 64 * 1024;

  private final Window window;
  private int position;
  private long unclosedBefore = -1;

  XmlScanner(Window window) {
    this.window = window;
  }

  /** What a piece of markup is. */
  enum Kind {
    START,
    END,
    DECLARATION,
    OTHER
  }

  /**
   * A piece of markup.
   *
   * @param name local name of an element, or empty
   * @param from position of its {@code <}
   * @param to position behind its end
   */
  record Markup(Kind kind, String name, int from, int to) {}

  /** Where scanning goes on. */
  int position() {
    return position;
  }

  /** The place in the stream of a position in the window. */
  long streamOffset(int at) {
    return window.offset() + at;
  }

  /** Lets go of the window's first octets; scanning goes on behind them at the earliest. */
  void forget(int count) {
    window.skip(count);
    position = Math.max(0, position - count);
  }

  /** The next piece of markup, or null at the end of the stream or limit. */
  @Nullable Markup next() throws IOException {
    int from = window.find((byte) '<', position);
    if (from == NOT_FOUND || !window.has(from + 2)) {
      position = window.size();
      return null;
    }
    Markup markup = markupAt(from);
    position = markup.to();
    return markup;
  }

  private Markup markupAt(int from) throws IOException {
    byte next = window.at(from + 1);
    if (next == '?') {
      boolean declaration = startsWith(from, DECLARATION);
      int to = behind(INSTRUCTION_END, from);
      return new Markup(declaration ? Kind.DECLARATION : Kind.OTHER, "", from, to);
    }
    if (next == '!') {
      return new Markup(Kind.OTHER, "", from, behindExclamation(from));
    }
    boolean end = next == '/';
    int nameFrom = end ? from + 2 : from + 1;
    int nameTo = nameEnd(nameFrom);
    int to = tagEnd(nameTo);
    return new Markup(end ? Kind.END : Kind.START, localName(nameFrom, nameTo), from, to);
  }

  private int behindExclamation(int from) throws IOException {
    if (startsWith(from, COMMENT)) {
      return behind(COMMENT_END, from);
    }
    if (startsWith(from, CDATA)) {
      return behind(CDATA_END, from);
    }
    if (startsWith(from, DOCTYPE)) {
      int end = tagEnd(from + DOCTYPE.length);
      boolean subset = false;
      for (int i = from; i < end; i++) {
        subset |= window.at(i) == '[';
      }
      return subset ? behind(DOCTYPE_SUBSET_END, from) : end;
    }
    return from + 2;
  }

  /** The place behind the closing mark, or behind {@code <} when there is none. */
  private int behind(byte[] mark, int from) throws IOException {
    if (streamOffset(from) >= unclosedBefore) {
      for (int at = from + 2; window.has(at + mark.length); at++) {
        if (startsWith(at, mark)) {
          return at + mark.length;
        }
      }
      unclosedBefore = streamOffset(window.size());
    }
    return from + 1;
  }

  private boolean startsWith(int from, byte[] mark) throws IOException {
    if (!window.has(from + mark.length)) {
      return false;
    }
    for (int i = 0; i < mark.length; i++) {
      if (window.at(from + i) != mark[i]) {
        return false;
      }
    }
    return true;
  }

  private int nameEnd(int from) throws IOException {
    int at = from;
    while (at < from + 128 && window.has(at + 1) && isNameOctet(window.at(at))) {
      at++;
    }
    return at;
  }

  private static boolean isNameOctet(byte octet) {
    return octet < 0 || octet > '?' || (octet >= '-' && octet <= ':' && octet != '/');
  }

  private int tagEnd(int from) throws IOException {
    byte quote = 0;
    for (int at = from; at < from + LONGEST_TAG && window.has(at + 1); at++) {
      byte octet = window.at(at);
      if (octet == '<') {
        return at;
      }
      if (quote != 0) {
        quote = octet == quote ? 0 : quote;
      } else if (octet == '"' || octet == '\'') {
        quote = octet;
      } else if (octet == '>') {
        return at + 1;
      }
    }
    return from;
  }

  private String localName(int from, int to) {
    int start = from;
    for (int i = from; i < to; i++) {
      if (window.at(i) == ':') {
        start = i + 1;
      }
    }
    return new String(window.copy(start, to), StandardCharsets.ISO_8859_1);
  }

  private static byte[] ascii(String text) {
    return text.getBytes(StandardCharsets.US_ASCII);
  }
}
