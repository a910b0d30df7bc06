package org.tongjie.catalog.marc;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.tongjie.catalog.marc.ConversionRule.Place;

/** The rows of {@code unimarc-marc21.txt}, which says how it is written, by direction and tag. */
final class ConversionTable {
  private static final ConversionTable TABLE = new ConversionTable();

  private final Map<String, List<ConversionRule>> toMarc21 = new HashMap<>();
  private final Map<String, List<ConversionRule>> toUnimarc = new HashMap<>();

  private ConversionTable() {
    lines("unimarc-marc21.txt").forEach(this::row);
  }

  /** The rules for this tag of the other family, in the order of the table. */
  static List<ConversionRule> rules(String tag, boolean toMarc21) {
    return (toMarc21 ? TABLE.toMarc21 : TABLE.toUnimarc).getOrDefault(tag, List.of());
  }

  /** The words of a table of pairs, first to second. */
  static Map<String, String> pairs(String name, boolean forward) {
    Map<String, String> pairs = new HashMap<>();
    for (String line : lines(name)) {
      String[] words = line.split(" ", -1);
      pairs.putIfAbsent(words[forward ? 0 : 1], words[forward ? 1 : 0]);
    }
    return Map.copyOf(pairs);
  }

  /** The lines of a resource that say something. */
  private static List<String> lines(String name) {
    try (InputStream in =
            Objects.requireNonNull(ConversionTable.class.getResourceAsStream(name), name);
        BufferedReader reader =
            new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
      return reader
          .lines()
          .map(String::strip)
          .filter(line -> !line.isEmpty() && !line.startsWith("#"))
          .toList();
    } catch (IOException damaged) {
      throw new UncheckedIOException("cannot read " + name, damaged);
    }
  }

  private void row(String line) {
    String[] words = line.split("\\s+", -1);
    boolean additional = words[0].startsWith("+");
    Row row =
        new Row(additional, place(additional ? words[0].substring(1) : words[0]), place(words[2]));
    for (int i = 3; i < words.length; i++) {
      row.word(words[i]);
    }
    if (!words[1].equals("<")) {
      toMarc21.computeIfAbsent(row.unimarc.tag(), _ -> new ArrayList<>()).add(row.rule(true));
    }
    if (!words[1].equals(">")) {
      toUnimarc.computeIfAbsent(row.marc21.tag(), _ -> new ArrayList<>()).add(row.rule(false));
    }
  }

  private static Place place(String word) {
    String indicators = word.length() > 3 ? word.substring(4).replace('#', ' ') : "";
    return indicators.isEmpty()
        ? new Place(word, '~', '~')
        : new Place(word.substring(0, 3), indicators.charAt(0), indicators.charAt(1));
  }

  /** A row while its words are read. */
  private static final class Row {
    private final boolean additional;
    private final Place unimarc;
    private final Place marc21;
    private final Map<Character, Character> toMarc21 = new LinkedHashMap<>();
    private final Map<Character, Character> toUnimarc = new LinkedHashMap<>();
    private final Map<Character, String> constants = new HashMap<>();
    private final Map<Character, String> unimarcConstants = new HashMap<>();
    private final List<FieldStep> steps = new ArrayList<>();

    Row(boolean additional, Place unimarc, Place marc21) {
      this.additional = additional;
      this.unimarc = unimarc;
      this.marc21 = marc21;
    }

    void word(String word) {
      if (word.startsWith("@")) {
        steps.add(FieldStep.valueOf(word.substring(1).toUpperCase(Locale.ROOT)));
      } else if (word.startsWith(":=", 1)) {
        unimarcConstants.put(word.charAt(0), word.substring(3));
      } else if (word.startsWith("=", 1)) {
        constants.put(word.charAt(0), word.substring(2));
      } else if (!word.equals("*")) {
        char other = word.charAt(word.length() - 1);
        toMarc21.putIfAbsent(word.charAt(0), other);
        toUnimarc.putIfAbsent(other, word.charAt(0));
      }
    }

    ConversionRule rule(boolean forward) {
      return new ConversionRule(
          additional,
          forward ? unimarc : marc21,
          blank(forward ? marc21 : unimarc),
          forward ? toMarc21 : toUnimarc,
          forward ? unimarcConstants : constants,
          forward ? constants : unimarcConstants,
          List.copyOf(steps));
    }

    /** Indicators that the row does not name are blank in what it makes. */
    private static Place blank(Place place) {
      return place.ind1() == '~' ? new Place(place.tag(), ' ', ' ') : place;
    }
  }
}
