package org.tongjie.broker.patron;

import java.text.Normalizer;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.tongjie.broker.region.CardKey;
import org.tongjie.broker.region.Recognition;
import org.tongjie.broker.region.Region;
import org.tongjie.catalog.directory.AgencySymbol;

/** A library's cards as a spreadsheet lists them; what cannot be taken is told line by line. */
public final class CardFile {
  /** More bad lines than these are counted and not kept. */
  private static final int MOST_BAD = 1000;

  private static final Pattern DATE =
      Pattern.compile("([0-9]{4})[-/.年]([0-9]{1,2})[-/.月]([0-9]{1,2})日?(?: .*)?");
  private static final Pattern ROUNDED = Pattern.compile("[0-9](\\.[0-9]+)?E\\+[0-9]+");

  private final Region region;
  private final Recognition recognition;
  private final AgencySymbol issuer;
  private final String usualType;
  private final Map<String, DeskCard> known;

  /**
   * Reads the cards of a library.
   *
   * @param usualType reader type where the file says none
   * @param known the cards that are kept already, by number: what a file has no column for stays
   */
  public CardFile(
      Region region, AgencySymbol issuer, String usualType, Map<String, DeskCard> known) {
    this.region = region;
    this.recognition = new Recognition(region);
    this.issuer = issuer;
    this.usualType = usualType;
    this.known = Map.copyOf(known);
  }

  /** What a column says; nothing else of a reader is taken. */
  private enum Column {
    NUMBER("证号|读者证号|卡号|借书证号|学号|number|card"),
    HOLDER("姓名|读者|name|holder"),
    TYPE("类型|读者类型|type"),
    UNIT("班级|单位|部门|class|unit"),
    EXPIRES("有效期|有效期至|到期|到期日|expires"),
    BLOCKED("停证|停证原因|blocked");

    private final String names;

    Column(String names) {
      this.names = names;
    }

    static Optional<Column> of(String heading) {
      String name = heading.toLowerCase(Locale.ROOT);
      return Arrays.stream(values())
          .filter(column -> List.of(column.names.split("\\|", -1)).contains(name))
          .findFirst();
    }
  }

  /** Why a line is kept out. */
  public enum Fault {
    NO_NUMBER,
    BAD_NUMBER,
    /** The spreadsheet rounded a long number. */
    ROUNDED_NUMBER,
    /** The region knows the library's cards by another form. */
    FOREIGN_NUMBER,
    TWICE,
    UNKNOWN_TYPE,
    BAD_DATE,
    TOO_LONG,
    /** A quote is left open. */
    OPEN_QUOTE,
    /** Some of its octets are no character of the file's encoding. */
    BROKEN_TEXT
  }

  /**
   * A line that is kept out.
   *
   * @param line of the file, from 1
   */
  public record BadLine(int line, Fault fault, String text) {}

  /** What a file says. */
  public sealed interface Answer {
    /**
     * Cards to be taken.
     *
     * @param bad lines that are kept out, the first of them
     * @param badLines how many they are
     * @param ignored columns that are not kept
     * @param text the file's
     */
    record Read(
        List<DeskCard> cards, List<BadLine> bad, int badLines, List<String> ignored, String text)
        implements Answer {
      public Read {
        cards = List.copyOf(cards);
        bad = List.copyOf(bad);
        ignored = List.copyOf(ignored);
      }
    }

    /** No table in an encoding that is known. */
    record Unreadable() implements Answer {}

    /** Its first line names no column of card numbers. */
    record NoHeadings() implements Answer {}
  }

  /** Reads a file. */
  public Answer read(byte[] octets) {
    return TableText.of(octets).map(this::read).orElseGet(Answer.Unreadable::new);
  }

  /** Reads its text. */
  public Answer read(String text) {
    Reading reading = new Reading();
    TableFile.read(text, reading::take);
    return reading.answer(text);
  }

  /** The first row names the columns, the others are cards. */
  private final class Reading {
    private final Map<Column, Integer> columns = new EnumMap<>(Column.class);
    private final List<String> ignored = new ArrayList<>();
    private final List<DeskCard> cards = new ArrayList<>();
    private final List<BadLine> bad = new ArrayList<>();
    private final Set<String> seen = new HashSet<>();
    private int badLines;
    private boolean begun;

    void take(TableFile.Row row) {
      if (!begun) {
        begun = true;
        headings(row);
      } else if (columns.containsKey(Column.NUMBER)) {
        card(new Line(row, columns));
      }
    }

    private void headings(TableFile.Row row) {
      for (int at = 0; at < row.cells().size(); at++) {
        String heading = plain(row.cells().get(at));
        Optional<Column> column = Column.of(heading);
        if (column.isPresent()) {
          columns.putIfAbsent(column.get(), at);
        } else if (!heading.isEmpty()) {
          ignored.add(shown(heading));
        }
      }
    }

    private void card(Line line) {
      Optional<BadLine> fault = fault(line);
      if (fault.isEmpty() && !seen.add(line.text(Column.NUMBER))) {
        fault = Optional.of(line.bad(Fault.TWICE, Column.NUMBER));
      }
      if (fault.isEmpty()) {
        cards.add(CardFile.this.card(line));
        return;
      }
      badLines++;
      if (bad.size() < MOST_BAD) {
        bad.add(fault.get());
      }
    }

    Answer answer(String text) {
      return columns.containsKey(Column.NUMBER)
          ? new Answer.Read(cards, bad, badLines, ignored, text)
          : new Answer.NoHeadings();
    }
  }

  /** As much of a cell as is shown. */
  private static String shown(String text) {
    return text.length() > LibraryCards.LONGEST
        ? text.substring(0, LibraryCards.LONGEST) + "…"
        : text;
  }

  private record Line(TableFile.Row row, Map<Column, Integer> columns) {
    String text(Column column) {
      Integer at = columns.get(column);
      return at == null || at >= row.cells().size() ? "" : plain(row.cells().get(at));
    }

    boolean has(Column column) {
      return columns.containsKey(column);
    }

    BadLine bad(Fault fault, Column column) {
      return new BadLine(row.line(), fault, shown(text(column)));
    }
  }

  /** A cell as it is meant: ="0012" and '0012 are ways to keep a spreadsheet from counting. */
  private static String plain(String cell) {
    String text = Normalizer.normalize(cell, Normalizer.Form.NFKC).strip();
    text = text.startsWith("=") ? text.substring(1).strip() : text;
    return text.startsWith("'") ? text.substring(1).strip() : text;
  }

  private Optional<BadLine> fault(Line line) {
    if (line.row().torn()) {
      return Optional.of(line.bad(Fault.OPEN_QUOTE, Column.NUMBER));
    }
    if (line.row().cells().stream().anyMatch(cell -> cell.indexOf(TableText.BROKEN) >= 0)) {
      return Optional.of(line.bad(Fault.BROKEN_TEXT, Column.NUMBER));
    }
    return wrongNumber(line).or(() -> wrongFact(line));
  }

  private Optional<BadLine> wrongNumber(Line line) {
    String number = line.text(Column.NUMBER);
    if (number.isEmpty()) {
      return Optional.of(line.bad(Fault.NO_NUMBER, Column.HOLDER));
    }
    if (ROUNDED.matcher(number).matches()) {
      return Optional.of(line.bad(Fault.ROUNDED_NUMBER, Column.NUMBER));
    }
    if (!Recognition.isNumber(number)) {
      return Optional.of(line.bad(Fault.BAD_NUMBER, Column.NUMBER));
    }
    return recognition.isCardOf(issuer, number)
        ? Optional.empty()
        : Optional.of(line.bad(Fault.FOREIGN_NUMBER, Column.NUMBER));
  }

  private Optional<BadLine> wrongFact(Line line) {
    if (type(line).isEmpty()) {
      return Optional.of(line.bad(Fault.UNKNOWN_TYPE, Column.TYPE));
    }
    String expires = line.text(Column.EXPIRES);
    if (!expires.isEmpty() && date(expires).isEmpty()) {
      return Optional.of(line.bad(Fault.BAD_DATE, Column.EXPIRES));
    }
    return Arrays.stream(Column.values())
        .filter(column -> line.text(column).length() > LibraryCards.LONGEST)
        .map(column -> line.bad(Fault.TOO_LONG, Column.NUMBER))
        .findFirst();
  }

  /** By code, or by its name in either language. */
  private Optional<String> type(Line line) {
    String written = line.text(Column.TYPE).isEmpty() ? usualType : line.text(Column.TYPE);
    return region.policy().readerTypes().values().stream()
        .filter(type ->
            type.code().equalsIgnoreCase(written)
                || type.names().chinese().equals(written)
                || type.names().english().equalsIgnoreCase(written))
        .map(type -> type.code())
        .findFirst();
  }

  private static Optional<LocalDate> date(String text) {
    Matcher parts = DATE.matcher(text);
    if (!parts.matches()) {
      return Optional.empty();
    }
    try {
      return Optional.of(
          LocalDate.of(
              Integer.parseInt(parts.group(1)),
              Integer.parseInt(parts.group(2)),
              Integer.parseInt(parts.group(3))));
    } catch (DateTimeException noSuchDay) {
      return Optional.empty();
    }
  }

  private DeskCard card(Line line) {
    CardKey key = new CardKey(issuer, line.text(Column.NUMBER));
    DeskCard before =
        known.getOrDefault(
            key.number(), new DeskCard(key, "", usualType, "", Optional.empty(), ""));
    return new DeskCard(
        key,
        line.has(Column.HOLDER) ? line.text(Column.HOLDER) : before.holder(),
        line.text(Column.TYPE).isEmpty() && known.containsKey(key.number())
            ? before.readerType()
            : type(line).orElseThrow(),
        line.has(Column.UNIT) ? line.text(Column.UNIT) : before.unit(),
        line.has(Column.EXPIRES) ? date(line.text(Column.EXPIRES)) : before.expires(),
        line.has(Column.BLOCKED) ? line.text(Column.BLOCKED) : before.blocked());
  }
}
