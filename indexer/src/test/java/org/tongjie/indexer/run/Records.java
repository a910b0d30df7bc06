package org.tongjie.indexer.run;

import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.List;
import org.tongjie.catalog.marc.Iso2709;
import org.tongjie.catalog.marc.MarcEncoding;
import org.tongjie.catalog.marc.MarcField;
import org.tongjie.catalog.marc.MarcRecord;

/** Made-up CNMARC records as octets. */
final class Records {
  private Records() {}

  static byte[] book(String number, String title) {
    return book(number, title, 'n');
  }

  /** A book with this 001 (none if empty), title and leader/05. */
  static byte[] book(String number, String title, char status) {
    List<MarcField> fields = new ArrayList<>();
    if (!number.isEmpty()) {
      fields.add(new MarcField.Control("001", number));
    }
    fields.add(data("100", "a20240101d2024    em y0chiy50      ea"));
    fields.add(data("101", "achi"));
    fields.add(data("200", "a" + title, "f" + title + "的作者著"));
    fields.add(data("210", "a北京", "c示例出版社", "d2024"));
    fields.add(data("690", "aI247.5", "v5"));
    MarcRecord record = new MarcRecord("00000" + status + "am0 2200000   450 ", fields);
    return Iso2709.write(record, MarcEncoding.UTF_8);
  }

  private static MarcField.Data data(String tag, String... subfields) {
    List<MarcField.Subfield> parts = new ArrayList<>();
    for (String subfield : subfields) {
      parts.add(new MarcField.Subfield(subfield.charAt(0), subfield.substring(1)));
    }
    return new MarcField.Data(tag, ' ', ' ', parts);
  }

  static byte[] batch(byte[]... records) {
    ByteArrayOutputStream all = new ByteArrayOutputStream();
    for (byte[] record : records) {
      all.writeBytes(record);
    }
    return all.toByteArray();
  }
}
