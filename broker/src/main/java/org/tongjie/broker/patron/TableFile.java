package org.tongjie.broker.patron;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A table as spreadsheets save one: comma, semicolon or tab between the cells, quotes around those
 * that need them (RFC 4180), UTF-8, GB18030 or UTF-16.
 */
final class TableFile {
  private static final Charset GB18030 = Charset.forName("GB18030");
  private static final char MARK = '\uFEFF';

  private TableFile() {}

  /**
   * A row.
   *
   * @param line of the file on which it begins, from 1
   */
  record Row(int line, List<String> cells) {
    Row {
      cells = List.copyOf(cells);
    }

    boolean isEmpty() {
      return cells.stream().allMatch(String::isBlank);
    }
  }

  /** The text of a file; empty when it is in none of the encodings. */
  static Optional<String> text(byte[] octets) {
    if (octets.length >= 2 && (octets[0] & 0xFF) == 0xFF && (octets[1] & 0xFF) == 0xFE) {
      return decoded(octets, StandardCharsets.UTF_16);
    }
    return decoded(octets, StandardCharsets.UTF_8).or(() -> decoded(octets, GB18030));
  }

  private static Optional<String> decoded(byte[] octets, Charset charset) {
    try {
      String text = charset.newDecoder().decode(ByteBuffer.wrap(octets)).toString();
      boolean marked = !text.isEmpty() && text.charAt(0) == MARK;
      return Optional.of(marked ? text.substring(1) : text);
    } catch (CharacterCodingException other) {
      return Optional.empty();
    }
  }

  /** The rows of a text, without empty ones and the line in which Excel names the separator. */
  static List<Row> rows(String text) {
    String body = text;
    int skipped = 0;
    char separator = separator(text);
    if (text.regionMatches(true, 0, "sep=", 0, 4)) {
      int end = text.indexOf('\n');
      body = end < 0 ? "" : text.substring(end + 1);
      skipped = 1;
    }
    return new Reading(body, separator, skipped + 1).rows();
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
    private final List<Row> rows = new ArrayList<>();
    private List<String> cells = new ArrayList<>();
    private final StringBuilder cell = new StringBuilder();
    private int line;
    private int began;

    Reading(String text, char separator, int line) {
      this.text = text;
      this.separator = separator;
      this.line = line;
      this.began = line;
    }

    List<Row> rows() {
      boolean quoted = false;
      for (int at = 0; at < text.length(); at++) {
        char c = text.charAt(at);
        if (quoted && c == '"' && at + 1 < text.length() && text.charAt(at + 1) == '"') {
          cell.append(c);
          at++;
        } else if (c == '"' && (quoted || cell.isEmpty() || cell.toString().equals("="))) {
          quoted = !quoted;
        } else if (!quoted && c == separator) {
          endCell();
        } else if (!quoted && (c == '\n' || c == '\r')) {
          at += c == '\r' && at + 1 < text.length() && text.charAt(at + 1) == '\n' ? 1 : 0;
          endRow();
        } else {
          line += c == '\n' ? 1 : 0;
          cell.append(c);
        }
      }
      endRow();
      return rows;
    }

    private void endCell() {
      cells.add(cell.toString());
      cell.setLength(0);
    }

    private void endRow() {
      endCell();
      Row row = new Row(began, cells);
      if (!row.isEmpty()) {
        rows.add(row);
      }
      cells = new ArrayList<>();
      line++;
      began = line;
    }
  }
}
