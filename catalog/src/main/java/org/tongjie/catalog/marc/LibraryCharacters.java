package org.tongjie.catalog.marc;

import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import org.marc4j.converter.impl.AnselToUnicode;
import org.marc4j.converter.impl.Iso5426ToUnicode;

/**
 * The character sets that only libraries use, by marc4j's tables. Its converters keep state while
 * they work, so each thread has its own.
 */
final class LibraryCharacters {
  private static final ThreadLocal<AnselToUnicode> MARC_8 =
      ThreadLocal.withInitial(AnselToUnicode::new);
  private static final ThreadLocal<Iso5426ToUnicode> ISO_5426 =
      ThreadLocal.withInitial(Iso5426ToUnicode::new);

  private LibraryCharacters() {}

  static String marc8(byte[] octets, int from, int to) {
    String raw = new String(octets, from, to - from, StandardCharsets.ISO_8859_1);
    if (isPlain(octets, from, to)) {
      return raw;
    }
    return compose(MARC_8.get().convert(raw.toCharArray()));
  }

  static String iso5426(byte[] octets, int from, int to) {
    String raw = new String(octets, from, to - from, StandardCharsets.ISO_8859_1);
    if (isPlain(octets, from, to)) {
      return raw;
    }
    return compose(ISO_5426.get().convert(raw.toCharArray()));
  }

  private static String compose(String text) {
    return Normalizer.normalize(text, Normalizer.Form.NFC);
  }

  private static boolean isPlain(byte[] octets, int from, int to) {
    for (int i = from; i < to; i++) {
      if (octets[i] < 0 || octets[i] == 0x1B) {
        return false;
      }
    }
    return true;
  }
}
