package org.tongjie.catalog.dialect;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.tongjie.catalog.dialect.HoldingsProfile.FieldMeaning;
import org.tongjie.catalog.dialect.HoldingsProfile.Meaning;
import org.tongjie.catalog.marc.MarcDialect;
import org.tongjie.catalog.marc.MarcField;
import org.tongjie.catalog.marc.MarcRecord;

/**
 * Guesses how a library writes its holdings from the values in its own records: a number that never
 * repeats is a barcode, a class with a stroke is a call number, "1" is a count of copies.
 */
public final class HoldingsGuess {
  private static final String TAGS =
      " 805 852 866 876 905 906 908 909 930 949 952 955 960 986 995 996 ";
  private static final int MAX_DISTINCT = 2000;

  /** Values from which on what they look like outweighs what is usual. */
  private static final int ENOUGH = 20;

  private final Map<String, Map<Character, Values>> seen = new TreeMap<>();

  /**
   * A profile and the reason for each part of it.
   *
   * @param explanation one line for each subfield, for the cataloger to confirm
   */
  public record Guess(HoldingsProfile profile, List<String> explanation) {
    public Guess {
      explanation = List.copyOf(explanation);
    }
  }

  /** Counts of one subfield. */
  private static final class Values {
    final Map<ValueKind, Integer> kinds = new HashMap<>();
    final Map<String, Integer> distinct = new HashMap<>();
    String example = "";
    int count;

    void add(String value) {
      count++;
      example = example.isEmpty() ? value : example;
      kinds.merge(ValueKind.of(value), 1, Integer::sum);
      if (distinct.size() < MAX_DISTINCT) {
        distinct.merge(value, 1, Integer::sum);
      }
    }

    boolean mostly(ValueKind kind) {
      return kinds.getOrDefault(kind, 0) * 10 >= count * 6;
    }

    /** Barcodes repeat only by mistake. */
    boolean mostlyDistinct() {
      return distinct.size() * 10 >= Math.min(count, MAX_DISTINCT) * 9;
    }
  }

  /** The guess from a sample of a library's records. */
  public static Guess of(List<MarcRecord> sample, MarcDialect dialect) {
    HoldingsGuess guess = new HoldingsGuess();
    sample.forEach(guess::add);
    return guess.decide(dialect);
  }

  /** Looks at the local fields of a record. */
  public void add(MarcRecord record) {
    for (MarcField field : record.fields()) {
      if (field instanceof MarcField.Data data && TAGS.contains(" " + data.tag() + " ")) {
        Map<Character, Values> codes = seen.computeIfAbsent(data.tag(), k -> new TreeMap<>());
        for (MarcField.Subfield subfield : data.subfields()) {
          String value = subfield.value().strip();
          if (!value.isEmpty()) {
            codes.computeIfAbsent(subfield.code(), k -> new Values()).add(value);
          }
        }
      }
    }
  }

  /** The profile of all records so far; what they do not show is as usual for the dialect. */
  public Guess decide(MarcDialect dialect) {
    List<FieldMeaning> fields = new ArrayList<>();
    List<String> explanation = new ArrayList<>();
    HoldingsProfile usual = HoldingsProfile.usual(dialect);
    seen.forEach((tag, codes) -> {
      Map<Character, Meaning> meanings = meanings(codes, usual.codes(tag));
      if (!meanings.isEmpty()) {
        fields.add(new FieldMeaning(tag, meanings));
      }
      codes.forEach((code, values) -> explanation.add(explain(tag, code, values, meanings)));
    });
    for (FieldMeaning field : usual.fields()) {
      if (!seen.containsKey(field.tag())) {
        fields.add(field);
      }
    }
    return new Guess(new HoldingsProfile(fields), explanation);
  }

  private static Map<Character, Meaning> meanings(
      Map<Character, Values> codes, Map<Character, Meaning> usual) {
    Map<Character, Meaning> meanings = new TreeMap<>();
    codes.forEach((code, values) -> {
      Meaning expected = usual.get(code);
      if (expected != null && fits(expected, values)) {
        meanings.put(code, expected);
      }
    });
    codes.forEach((code, values) -> {
      Meaning meaning = infer(values);
      if (!meanings.containsKey(code) && meaning != null && !meanings.containsValue(meaning)) {
        meanings.put(code, meaning);
      }
    });
    ownerInsteadOfCountry(codes, meanings);
    return meanings;
  }

  private static boolean fits(Meaning meaning, Values values) {
    return switch (meaning) {
      case BARCODE -> values.mostly(ValueKind.BARCODE) && values.mostlyDistinct();
      case CALL ->
          !values.mostly(ValueKind.DATE)
              && (values.count < ENOUGH || !values.mostly(ValueKind.COUNT));
      case PRICE -> values.mostly(ValueKind.PRICE) || values.mostly(ValueKind.COUNT);
      case OWNER, LOCATION -> !values.mostly(ValueKind.CALL) && !values.mostly(ValueKind.DATE);
      case CLASS, BOOK, SUFFIX, VOLUME, STATEMENT -> true;
    };
  }

  private static @Nullable Meaning infer(Values values) {
    if (values.mostly(ValueKind.CALL)) {
      return Meaning.CALL;
    }
    if (values.mostly(ValueKind.BARCODE) && values.mostlyDistinct()) {
      return Meaning.BARCODE;
    }
    return values.mostly(ValueKind.PRICE) ? Meaning.PRICE : null;
  }

  /** 905 $a CN $b DYLB: where $a is the country, $b is the library. */
  private static void ownerInsteadOfCountry(
      Map<Character, Values> codes, Map<Character, Meaning> meanings) {
    Values first = codes.get('a');
    Values second = codes.get('b');
    if (first != null
        && second != null
        && first.distinct.containsKey("CN")
        && second.mostly(ValueKind.TEXT)
        && !meanings.containsKey('b')) {
      meanings.remove('a');
      meanings.put('b', Meaning.OWNER);
    }
  }

  private static String explain(
      String tag, char code, Values values, Map<Character, Meaning> meanings) {
    Meaning meaning = meanings.get(code);
    return tag
        + " $"
        + code
        + " is "
        + (meaning == null ? "not used" : HoldingsProfile.word(meaning))
        + ": "
        + values.count
        + " values, "
        + values.distinct.size()
        + " different, such as \""
        + values.example
        + "\"";
  }
}
