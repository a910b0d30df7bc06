package org.tongjie.z3950.client;

import java.util.List;
import org.tongjie.catalog.marc.Iso2709;
import org.tongjie.catalog.marc.MarcEncoding;
import org.tongjie.catalog.marc.MarcField;
import org.tongjie.catalog.marc.MarcRecord;

/** MARC records made for tests. */
public final class SampleMarc {
  private static final String LEADER = "00000nam a2200000   4500";

  private SampleMarc() {}

  /** A book in MARC 21. */
  public static MarcRecord book(String number, String title, String author, String isbn) {
    return new MarcRecord(
        LEADER,
        List.of(
            new MarcField.Control("001", number),
            new MarcField.Control("008", "200101s2008    cc            000 0 chi d"),
            data("020", 'a', isbn),
            data("100", 'a', author),
            data("245", 'a', title),
            new MarcField.Data(
                "260",
                ' ',
                ' ',
                List.of(new MarcField.Subfield('b', "重庆出版社"), new MarcField.Subfield('c', "2008"))),
            data("300", 'a', "302页")));
  }

  /** The same as octets. */
  public static byte[] octets(MarcRecord record, MarcEncoding encoding) {
    return Iso2709.write(record, encoding);
  }

  private static MarcField.Data data(String tag, char code, String value) {
    return new MarcField.Data(tag, ' ', ' ', List.of(new MarcField.Subfield(code, value)));
  }
}
