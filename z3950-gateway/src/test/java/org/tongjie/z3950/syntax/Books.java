package org.tongjie.z3950.syntax;

import java.util.ArrayList;
import java.util.List;
import org.tongjie.catalog.cluster.ClusterRecord;
import org.tongjie.catalog.cluster.Member;
import org.tongjie.catalog.dialect.HoldingsProfile;
import org.tongjie.catalog.directory.AgencySymbol;
import org.tongjie.catalog.marc.Iso2709;
import org.tongjie.catalog.marc.MarcDialect;
import org.tongjie.catalog.marc.MarcEncoding;
import org.tongjie.catalog.marc.MarcField;
import org.tongjie.catalog.marc.MarcRecord;
import org.tongjie.catalog.marc.MarcSyntax;
import org.tongjie.catalog.store.StoredContribution;

/** Records of libraries for tests. */
final class Books {
  private Books() {}

  /** A MARC 21 record in Chinese with one piece. */
  static MarcRecord marc21(String number, String title, String barcode) {
    return new MarcRecord(
        "00000cam a2200000 i 4500",
        List.of(
            new MarcField.Control("001", number),
            new MarcField.Control("003", "OCoLC"),
            new MarcField.Control("008", "840613s1984    cc            000 1 chi d"),
            data("020", "  ", "a", "9787020002207", "q", "平装"),
            data("100", "1 ", "a", "曹雪芹", "e", "著"),
            data("245", "10", "a", title, "c", "曹雪芹 Café ½"),
            data("264", " 1", "a", "北京", "b", "人民文学出版社", "c", "1984"),
            data("500", "  ", "a", "附注一"),
            data("852", "8 ", "a", "OLD", "c", "书库", "h", "I242.4/1", "p", barcode)));
  }

  /** A CNMARC record with pieces, two of a place. */
  static MarcRecord cnmarc(String number, String title, String... barcodes) {
    List<MarcField> fields = new ArrayList<>();
    fields.add(new MarcField.Control("001", number));
    fields.add(data("010", "  ", "a", "9787020002207"));
    fields.add(data("100", "  ", "a", "20081106d2008    em y0chiy0110    ea"));
    fields.add(data("101", "0 ", "a", "chi"));
    fields.add(data("200", "1 ", "a", title, "f", "曹雪芹著"));
    fields.add(data("210", "  ", "a", "北京", "c", "人民文学出版社", "d", "2008"));
    fields.add(data("690", "  ", "a", "I242.4"));
    fields.add(data("701", " 0", "a", "曹雪芹", "4", "著"));
    for (int i = 0; i + 1 < barcodes.length; i += 2) {
      fields.add(
          data("905", "  ", "a", "LOC", "b", barcodes[i], "b", barcodes[i + 1], "f", "I242.4/1"));
    }
    return new MarcRecord("00000nam0 2200000   450 ", fields);
  }

  /** A contribution of a library, in UTF-8. */
  static Member member(long id, String library, MarcDialect dialect, MarcRecord record) {
    return member(id, library, dialect, record, MarcEncoding.UTF_8);
  }

  /** A contribution of a library. */
  static Member member(
      long id, String library, MarcDialect dialect, MarcRecord record, MarcEncoding encoding) {
    return new Member(
        new StoredContribution(
            id,
            new AgencySymbol(library),
            "main",
            Long.toString(id),
            Iso2709.write(record, encoding),
            MarcSyntax.ISO_2709,
            encoding,
            dialect),
        HoldingsProfile.usual(dialect));
  }

  /** One book of a library with MARC 21 and one with CNMARC. */
  static ClusterRecord shared() {
    return ClusterRecord.of(
        7,
        List.of(
            member(1, "CITY", MarcDialect.CNMARC, cnmarc("a1", "红楼梦", "C1", "C2")),
            member(2, "UNI", MarcDialect.MARC21, marc21("m1", "红楼梦", "U1"))));
  }

  static MarcField.Data data(String tag, String indicators, String... codesAndValues) {
    List<MarcField.Subfield> subfields = new ArrayList<>();
    for (int i = 0; i < codesAndValues.length; i += 2) {
      subfields.add(new MarcField.Subfield(codesAndValues[i].charAt(0), codesAndValues[i + 1]));
    }
    return new MarcField.Data(tag, indicators.charAt(0), indicators.charAt(1), subfields);
  }
}
