package org.tongjie.catalog.shelf;

import java.util.ArrayList;
import java.util.List;
import org.tongjie.catalog.marc.MarcField;
import org.tongjie.catalog.marc.MarcField.Control;
import org.tongjie.catalog.marc.MarcField.Data;
import org.tongjie.catalog.marc.MarcField.Subfield;
import org.tongjie.catalog.marc.MarcRecord;

/** Writes records in a line a field: {@code 200 1_ $a红楼梦 $f曹雪芹著}. */
public final class Marc {
  private static final String LEADER = "00000nam0 2200000   450 ";

  private Marc() {}

  /** A record of these fields; "_" stands for a blank indicator. */
  public static MarcRecord record(String... lines) {
    List<MarcField> fields = new ArrayList<>();
    for (String line : lines) {
      String tag = line.substring(0, 3);
      fields.add(tag.startsWith("00") ? new Control(tag, line.substring(4)) : data(tag, line));
    }
    return new MarcRecord(LEADER, fields);
  }

  private static Data data(String tag, String line) {
    List<Subfield> subfields = new ArrayList<>();
    String[] parts = line.substring(7).split(" ?\\$", -1);
    for (int i = 1; i < parts.length; i++) {
      subfields.add(new Subfield(parts[i].charAt(0), parts[i].substring(1)));
    }
    return new Data(tag, indicator(line.charAt(4)), indicator(line.charAt(5)), subfields);
  }

  private static char indicator(char written) {
    return written == '_' ? ' ' : written;
  }
}
