package org.tongjie.app.bench.gateway;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.tongjie.catalog.marc.MarcField;
import org.tongjie.catalog.marc.MarcRecord;

/** An invented book, the same for the same number. */
record BenchRecord(
    int number,
    String isbn,
    String familyName,
    String givenName,
    List<String> titleWords,
    int year,
    List<String> subjects) {
  private static final long SEED = 20_260_101;
  private static final BenchWords TITLE = new BenchWords(30_000);
  private static final BenchWords NAMES = new BenchWords(20_000);
  private static final BenchWords SUBJECTS = new BenchWords(2_000);
  private static final BenchWords NOTES = new BenchWords(60_000);
  private static final int FIRST_YEAR = 1950;
  private static final int YEARS = 75;
  private static final int NOTE_WORDS = 40;

  static BenchRecord of(int number) {
    SplittableRandom random = new SplittableRandom(SEED + number);
    return new BenchRecord(
        number,
        isbn(number),
        capital(NAMES.draw(random)),
        capital(NAMES.draw(random)),
        words(TITLE, random, 3 + random.nextInt(6)),
        FIRST_YEAR + random.nextInt(YEARS),
        words(SUBJECTS, random, 2));
  }

  private static List<String> words(BenchWords vocabulary, SplittableRandom random, int count) {
    List<String> words = new ArrayList<>(count);
    for (int i = 0; i < count; i++) {
      words.add(vocabulary.draw(random));
    }
    return List.copyOf(words);
  }

  private static String capital(String word) {
    return Character.toUpperCase(word.charAt(0)) + word.substring(1);
  }

  private static String isbn(int number) {
    String digits = "978%09d".formatted(100_000_000 + number);
    int sum = 0;
    for (int i = 0; i < digits.length(); i++) {
      sum += (digits.charAt(i) - '0') * (i % 2 == 0 ? 1 : 3);
    }
    return digits + (10 - sum % 10) % 10;
  }

  String controlNumber() {
    return "b%07d".formatted(number);
  }

  String author() {
    return familyName + ", " + givenName;
  }

  /** The book as a MARC 21 record of some 800 octets. */
  MarcRecord marc() {
    List<MarcField> fields = new ArrayList<>();
    fields.add(new MarcField.Control("001", controlNumber()));
    fields.add(
        new MarcField.Control("008", "200101s%d    xx            000 0 eng d".formatted(year)));
    fields.add(data("020", ' ', ' ', 'a', isbn));
    fields.add(data("100", '1', ' ', 'a', author() + "."));
    String title = capital(String.join(" ", titleWords));
    String statement = givenName + " " + familyName + ".";
    fields.add(data("245", '1', '0', 'a', title + " /", 'c', statement));
    fields.add(data("260", ' ', ' ', 'a', "Urbs :", 'b', "Officina,", 'c', year + "."));
    fields.add(data("300", ' ', ' ', 'a', 100 + number % 400 + " p. ;", 'c', "23 cm"));
    SplittableRandom random = new SplittableRandom(-SEED - number);
    String note = capital(String.join(" ", words(NOTES, random, NOTE_WORDS)));
    fields.add(data("520", ' ', ' ', 'a', note + "."));
    for (String subject : subjects) {
      fields.add(data("650", ' ', '0', 'a', capital(subject) + "."));
    }
    return new MarcRecord("00000nam a2200000 a 4500", fields);
  }

  private static MarcField data(String tag, char ind1, char ind2, Object... codesAndValues) {
    List<MarcField.Subfield> subfields = new ArrayList<>();
    for (int i = 0; i < codesAndValues.length; i += 2) {
      subfields.add(
          new MarcField.Subfield((char) codesAndValues[i], (String) codesAndValues[i + 1]));
    }
    return new MarcField.Data(tag, ind1, ind2, subfields);
  }
}
