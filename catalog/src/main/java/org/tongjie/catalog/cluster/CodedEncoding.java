package org.tongjie.catalog.cluster;

import java.util.List;
import java.util.Optional;
import org.tongjie.catalog.marc.MarcEncoding;
import org.tongjie.catalog.marc.MarcField;
import org.tongjie.catalog.marc.MarcRecord;

/** What UNIMARC says of its character sets: 100 $a 26–29 and, for further ones, 30–33. */
public final class CodedEncoding {
  private static final int FROM = 26;
  private static final int TO = 34;

  private CodedEncoding() {}

  /** Adds 100 as it was, but for its character sets; nothing where the record has no 100. */
  public static void unimarc(MarcRecord own, MarcEncoding encoding, List<MarcField> added) {
    Optional<MarcField.Data> found = own.data("100").findFirst();
    found.ifPresent(field ->
        added.add(
            new MarcField.Data(
                "100",
                field.ind1(),
                field.ind2(),
                field.subfields().stream().map(part -> claimed(part, encoding)).toList())));
  }

  private static MarcField.Subfield claimed(MarcField.Subfield part, MarcEncoding encoding) {
    String value = part.value();
    return part.code() == 'a' && value.length() >= TO
        ? new MarcField.Subfield(
            'a', value.substring(0, FROM) + sets(encoding) + value.substring(TO))
        : part;
  }

  /** 50 is ISO 10646; 0110 is ISO 646 with GB 2312; Latin-1 has no code, 01 is what it extends. */
  private static String sets(MarcEncoding encoding) {
    return switch (encoding) {
      case UTF_8 -> "50      ";
      case GB18030 -> "0110    ";
      case BIG5, MARC_8, ISO_5426, LATIN_1 -> "01      ";
    };
  }
}
