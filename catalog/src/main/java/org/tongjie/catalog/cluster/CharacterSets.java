package org.tongjie.catalog.cluster;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.tongjie.catalog.marc.MarcField;

/** MARC 21 066: which sets besides ASCII and ANSEL a record in MARC-8 turns to. */
final class CharacterSets {
  private static final byte ESCAPE = 0x1B;
  private static final Set<String> USUAL = Set.of("(B", "s", ")E", "-E", "(!E");

  private CharacterSets() {}

  /** The field, or none where the record stays within ASCII and ANSEL. */
  static List<MarcField> field(byte[] octets) {
    Set<String> sets = new TreeSet<>();
    for (int i = 0; i + 3 < octets.length; i++) {
      if (octets[i] == ESCAPE) {
        sets.add(designation(octets, i + 1));
      }
    }
    sets.removeAll(USUAL);
    List<MarcField.Subfield> codes = new ArrayList<>();
    sets.forEach(set -> codes.add(new MarcField.Subfield('c', set)));
    return codes.isEmpty() ? List.of() : List.of(new MarcField.Data("066", ' ', ' ', codes));
  }

  /** The escape's octets up to its final one; a multi-octet set has one or two before it. */
  private static String designation(byte[] octets, int from) {
    int end = from;
    while (end < from + 3 && octets[end] >= 0x20 && octets[end] < 0x30) {
      end++;
    }
    return new String(octets, from, end + 1 - from, StandardCharsets.US_ASCII);
  }
}
