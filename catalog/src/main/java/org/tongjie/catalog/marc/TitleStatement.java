package org.tongjie.catalog.marc;

import java.util.ArrayList;
import java.util.List;
import org.tongjie.catalog.marc.MarcField.Data;
import org.tongjie.catalog.marc.MarcField.Subfield;

/**
 * UNIMARC 200, whose subfields repeat and stand without punctuation, and MARC 21 245, which has one
 * $b and one $c.
 */
final class TitleStatement {
  private TitleStatement() {}

  static Data toMarc21(Data source) {
    List<Subfield> title = new ArrayList<>();
    StringBuilder remainder = new StringBuilder();
    StringBuilder responsibility = new StringBuilder();
    for (Subfield subfield : source.subfields()) {
      String value = subfield.value().strip();
      switch (subfield.code()) {
        case 'a' -> {
          if (title.stream().noneMatch(s -> s.code() == 'a')) {
            title.addFirst(new Subfield('a', value));
          } else {
            append(remainder, " ; ", value);
          }
        }
        case 'c' -> append(remainder, ". ", value);
        case 'd' ->
            append(remainder, " = ", value.startsWith("=") ? value.substring(1).strip() : value);
        case 'e' -> append(remainder, " : ", value);
        case 'f', 'g' -> append(responsibility, " ; ", value);
        case 'h', 'v' -> title.add(new Subfield('n', value));
        case 'i' -> title.add(new Subfield('p', value));
        case 'b' -> title.add(new Subfield('h', value.startsWith("[") ? value : "[" + value + "]"));
        default -> {} // pinyin has a field of its own
      }
    }
    add(title, 'b', remainder);
    add(title, 'c', responsibility);
    return new Data("245", '0', '0', title);
  }

  private static void append(StringBuilder text, String separator, String value) {
    if (!value.isEmpty()) {
      text.append(text.isEmpty() ? "" : separator).append(value);
    }
  }

  private static void add(List<Subfield> subfields, char code, CharSequence value) {
    if (!value.isEmpty()) {
      subfields.add(new Subfield(code, value.toString()));
    }
  }

  static Data toUnimarc(Data source) {
    List<Subfield> title = new ArrayList<>();
    boolean responsible = false;
    for (Subfield subfield : source.subfields()) {
      String value = FieldStep.withoutPunctuation(subfield.value());
      switch (subfield.code()) {
        case 'a' -> add(title, 'a', value);
        case 'h' -> add(title, 'b', value.replace("[", "").replace("]", ""));
        case 'n' -> add(title, 'h', value);
        case 'p' -> add(title, 'i', value);
        case 'b' -> other(subfields(source, value), title);
        case 'c' -> {
          for (String statement : value.split("\\s+;\\s+", -1)) {
            add(title, responsible ? 'g' : 'f', statement.strip());
            responsible = true;
          }
        }
        default -> {}
      }
    }
    return new Data("200", '1', ' ', title);
  }

  /** What precedes $b tells a parallel title from other title information (ISBD 1.3, 1.4). */
  private static Subfield subfields(Data source, String value) {
    boolean parallel = source.first('a').stripTrailing().endsWith("=");
    return new Subfield(parallel ? 'd' : 'e', value);
  }

  private static void other(Subfield first, List<Subfield> title) {
    for (String parallel : first.value().split("\\s+=\\s+", -1)) {
      boolean leading = parallel.equals(first.value()) || first.value().startsWith(parallel);
      char code = leading ? first.code() : 'd';
      for (String part : parallel.split("\\s+:\\s+", -1)) {
        add(title, code, part.strip());
        code = 'e';
      }
    }
  }
}
