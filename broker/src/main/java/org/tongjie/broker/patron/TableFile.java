package org.tongjie.broker.patron;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/**
 * A table as spreadsheets save one: comma, semicolon or tab between the cells, quotes around those
 * that need them (RFC 4180). Its rows are read one after the other.
 */
final class TableFile {
  /** A quoted cell is no longer than this, so that a quote left open costs one line alone. */
  private static final int LONGEST_QUOTE = 1000;

  private TableFile() {}

  /**
   * A row.
   *
   * @param line of the file on which it begins, from 1
   * @param torn whether a quote in it is left open
   */
  record Row(int line, List<String> cells, boolean torn) {
    Row {
      cells = List.copyOf(cells);
    }

    boolean isEmpty() {
      return cells.stream().allMatch(String::isBlank);
    }
  }

  /** Reads the rows but empty ones and the line in which Excel names the separator. */
  static void read(String text, Consumer<Row> rows) {
    boolean named = text.regionMatches(true, 0, "sep=", 0, 4);
    int end = text.indexOf('\n');
    int begin = named ? (end < 0 ? text.length() : end + 1) : 0;
    new Reading(text, begin, separator(text), rows).read(named ? 2 : 1);
  }

  /** The one that the first line uses most. */
  private static char separator(String text) {
    if (text.regionMatches(true, 0, "sep=", 0, 4) && text.length() > 4) {
      return text.charAt(4);
    }
    String first = text.lines().findFirst().orElse("");
    char best = ',';
    for (char one : new char[] {'\t', ';', '，'}) {
      best = count(first, one) > count(first, best) ? one : best;
    }
    return best;
  }

  private static long count(String text, char one) {
    return text.chars().filter(c -> c == one).count();
  }

  /** Goes through the text once. */
  private static final class Reading {
    private final String text;
    private final char separator;
    private final Consumer<Row> rows;
    private final StringBuilder cell = new StringBuilder();
    private List<String> cells = new ArrayList<>();
    private int at;
    private boolean torn;

    Reading(String text, int begin, char separator, Consumer<Row> rows) {
      this.text = text;
      this.at = begin;
      this.separator = separator;
      this.rows = rows;
    }

    void read(int first) {
      int line = first;
      int began = first;
      while (at < text.length()) {
        char c = text.charAt(at);
        if (c == '"' && opens()) {
          line += quoted();
        } else if (c == separator) {
          endCell();
          at++;
        } else if (c == '\n' || c == '\r') {
          at += text.startsWith("\r\n", at) ? 2 : 1;
          endRow(began);
          line++;
          began = line;
        } else {
          cell.append(c);
          at++;
        }
      }
      endRow(began);
    }

    private boolean opens() {
      return cell.isEmpty() || cell.toString().equals("=");
    }

    /** Takes what stands between quotes, if the second one is there; the lines that it ends. */
    private int quoted() {
      StringBuilder inside = new StringBuilder();
      int next = at + 1;
      while (next < text.length() && inside.length() <= LONGEST_QUOTE) {
        char c = text.charAt(next);
        boolean doubled = text.startsWith("\"\"", next);
        if (c == '"' && !doubled) {
          return closed(inside, next + 1);
        }
        inside.append(c);
        next += doubled ? 2 : 1;
      }
      return open();
    }

    private int closed(StringBuilder inside, int after) {
      char c = after < text.length() ? text.charAt(after) : separator;
      if (c != separator && c != '\n' && c != '\r' && c != ' ') {
        return open();
      }
      cell.append(inside);
      at = after;
      return (int) inside.chars().filter(one -> one == '\n').count();
    }

    private int open() {
      torn = true;
      cell.append('"');
      at++;
      return 0;
    }

    private void endCell() {
      cells.add(cell.toString());
      cell.setLength(0);
    }

    private void endRow(int began) {
      endCell();
      Row row = new Row(began, cells, torn);
      if (!row.isEmpty()) {
        rows.accept(row);
      }
      cells = new ArrayList<>();
      torn = false;
    }
  }
}
