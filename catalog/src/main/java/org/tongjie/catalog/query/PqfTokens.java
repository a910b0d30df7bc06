package org.tongjie.catalog.query;

/** The words of a PQF query, one after the other. */
final class PqfTokens {
  private static final int MAX_DIGITS = 9;

  private final String query;
  private int start;
  private int end;
  private boolean quoted;
  private String text = "";

  PqfTokens(String query) {
    this.query = query;
    read(0);
  }

  /** Leaves the descent; never leaves the parser. */
  static final class SyntaxException extends Exception {
    private static final long serialVersionUID = 1;
    private final int position;

    SyntaxException(String message, int position) {
      super(message, null, false, false);
      this.position = position;
    }

    int position() {
      return position;
    }
  }

  /** Passes a word of the language if it stands here. */
  boolean takes(String word) {
    boolean here = !quoted && text.equals(word);
    if (here) {
      read(end);
    }
    return here;
  }

  /** Whether a word of the language stands here, and not a term. */
  boolean atOperator() {
    return !quoted && text.startsWith("@");
  }

  boolean peekHas(char c) {
    return text.indexOf(c) >= 0;
  }

  /** Passes a word or a quotation and gives it. */
  String text(String wanted) throws SyntaxException {
    if (text.isEmpty() && !quoted) {
      throw error("expected " + wanted + ", found the end of the query");
    }
    if (quoted && end > query.length()) {
      throw error("a quotation that does not end");
    }
    String here = text;
    read(end);
    return here;
  }

  int number(String wanted) throws SyntaxException {
    if (!NumberForm.isDigits(text) || text.length() > MAX_DIGITS) {
      throw error("expected " + wanted + ", found '" + text + "'");
    }
    return Integer.parseInt(text(wanted));
  }

  void end() throws SyntaxException {
    if (start < query.length()) {
      throw error("expected the end of the query, found '" + text + "'");
    }
  }

  SyntaxException error(String message) {
    return new SyntaxException(message + " at character " + (start + 1), start);
  }

  private void read(int from) {
    start = from;
    while (start < query.length() && Character.isWhitespace(query.charAt(start))) {
      start++;
    }
    quoted = start < query.length() && query.charAt(start) == '"';
    StringBuilder word = new StringBuilder();
    end = quoted ? start + 1 : start;
    while (end < query.length() && !endsHere(query.charAt(end))) {
      boolean escape = query.charAt(end) == '\\' && end + 1 < query.length();
      end += escape ? 1 : 0;
      word.append(query.charAt(end++));
    }
    end += quoted ? 1 : 0; // beyond the query when the quotation does not end
    text = word.toString();
  }

  private boolean endsHere(char c) {
    return quoted ? c == '"' : Character.isWhitespace(c);
  }
}
