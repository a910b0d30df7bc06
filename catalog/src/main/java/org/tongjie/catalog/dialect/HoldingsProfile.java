package org.tongjie.catalog.dialect;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.tongjie.catalog.bib.Holding;
import org.tongjie.catalog.marc.MarcDialect;
import org.tongjie.catalog.marc.MarcField;
import org.tongjie.catalog.marc.MarcRecord;

/**
 * How one library writes what it holds: which subfield of which local field is what. Local fields
 * have no common meaning, 905 $f is a call number in one system and a count of copies in another.
 *
 * <p>As text: {@code 905 a=owner b=barcode f=call; 906 b=barcode j=price}, fields divided by ";".
 *
 * @param fields meaning of each field, in the order in which they are read
 */
public record HoldingsProfile(List<FieldMeaning> fields) {

  /** What a subfield holds. */
  public enum Meaning {
    OWNER,
    LOCATION,
    /** The whole call number. */
    CALL,
    /** The class, first half of a call number. */
    CLASS,
    /** The book number, second half of a call number. */
    BOOK,
    /** Further parts of a call number: volume, copy, year. */
    SUFFIX,
    BARCODE,
    PRICE,
    VOLUME,
    STATEMENT
  }

  /**
   * Meaning of one field.
   *
   * @param codes meaning by subfield code
   */
  public record FieldMeaning(String tag, Map<Character, Meaning> codes) {
    public FieldMeaning {
      codes = Map.copyOf(codes);
    }
  }

  public HoldingsProfile {
    fields = List.copyOf(fields);
  }

  private static final HoldingsProfile MARC21 =
      parse(
          "852 a=owner b=location c=location k=suffix h=class i=book j=call m=suffix p=barcode;"
              + " 866 a=statement; 876 p=barcode; 952 a=owner c=location o=call p=barcode g=price"
              + " h=volume");
  private static final HoldingsProfile UNIMARC =
      parse(
          "852 a=owner b=location c=location h=class i=book j=call p=barcode;"
              + " 930 b=owner a=call c=location; 955 b=statement c=owner d=location e=call;"
              + " 995 b=owner c=location f=barcode k=call;"
              + " 952 a=owner c=location o=call p=barcode g=price h=volume");
  private static final HoldingsProfile CNMARC =
      parse(
          "905 a=owner b=barcode d=class e=book f=call; 906 b=barcode j=price s=call;"
              + " 908 a=barcode; 909 b=barcode c=price d=location x=call; 960 l=barcode;"
              + " 805 a=owner c=barcode d=class e=book y=suffix k=suffix; 852 a=owner b=location"
              + " h=class i=book j=call p=barcode;"
              + " 952 a=owner c=location o=call p=barcode g=price h=volume");

  /** What most libraries that write this dialect do. */
  public static HoldingsProfile usual(MarcDialect dialect) {
    return switch (dialect) {
      case MARC21 -> MARC21;
      case UNIMARC -> UNIMARC;
      case CNMARC -> CNMARC;
    };
  }

  /**
   * Reads the text form.
   *
   * @throws IllegalArgumentException naming the part that cannot be read
   */
  public static HoldingsProfile parse(String text) {
    List<FieldMeaning> fields = new ArrayList<>();
    for (String part : text.split(";", -1)) {
      if (!part.isBlank()) {
        fields.add(parseField(part.strip()));
      }
    }
    return new HoldingsProfile(fields);
  }

  private static FieldMeaning parseField(String text) {
    String[] words = text.split("\\s+", -1);
    if (words[0].length() != 3 || words.length < 2) {
      throw new IllegalArgumentException(
          "\"" + text + "\" is no holdings field: write a tag and its subfields, 905 b=barcode");
    }
    Map<Character, Meaning> codes = new TreeMap<>();
    for (int i = 1; i < words.length; i++) {
      if (words[i].length() < 3 || words[i].charAt(1) != '=') {
        throw new IllegalArgumentException(
            "\"" + words[i] + "\" in \"" + text + "\" should look like b=barcode");
      }
      codes.put(words[i].charAt(0), meaning(words[i].substring(2)));
    }
    return new FieldMeaning(words[0], codes);
  }

  private static Meaning meaning(String word) {
    for (Meaning meaning : Meaning.values()) {
      if (word(meaning).equals(word)) {
        return meaning;
      }
    }
    throw new IllegalArgumentException(
        "\""
            + word
            + "\" is no holdings element: use owner, location, call, class, book, suffix,"
            + " barcode, price, volume or statement");
  }

  static String word(Meaning meaning) {
    return meaning.name().toLowerCase(Locale.ROOT);
  }

  /** The text form, which {@link #parse} reads. */
  public String render() {
    StringBuilder text = new StringBuilder();
    for (FieldMeaning field : fields) {
      text.append(text.isEmpty() ? "" : "; ").append(field.tag());
      new TreeMap<>(field.codes())
          .forEach(
              (code, meaning) -> text.append(' ').append(code).append('=').append(word(meaning)));
    }
    return text.toString();
  }

  /** The meaning of a field's subfields, empty where the profile does not speak of it. */
  Map<Character, Meaning> codes(String tag) {
    FieldMeaning meaning = meaningOf(tag);
    return meaning == null ? Map.of() : meaning.codes();
  }

  /** Whether fields with this tag are read: those from 800 on that the profile speaks of. */
  public boolean reads(String tag) {
    return tag.charAt(0) >= '8' && meaningOf(tag) != null;
  }

  /** The holdings that the record tells of. */
  public List<Holding> holdings(MarcRecord record) {
    HoldingsDraft draft = new HoldingsDraft();
    List<MarcField> all = record.fields();
    for (int i = 0; i < all.size(); i++) {
      if (all.get(i) instanceof MarcField.Data field && field.tag().charAt(0) >= '8') {
        FieldMeaning meaning = meaningOf(field.tag());
        if (meaning != null) {
          draft.field(field, meaning.codes());
        }
      }
    }
    return draft.finish();
  }

  private @Nullable FieldMeaning meaningOf(String tag) {
    for (int i = 0; i < fields.size(); i++) {
      if (fields.get(i).tag().equals(tag)) {
        return fields.get(i);
      }
    }
    return null;
  }
}
