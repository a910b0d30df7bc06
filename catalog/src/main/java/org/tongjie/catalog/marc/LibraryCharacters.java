package org.tongjie.catalog.marc;

import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.concurrent.atomic.AtomicInteger;
import org.marc4j.ConverterErrorHandler;
import org.marc4j.converter.CharConverter;
import org.marc4j.converter.impl.AnselToUnicode;
import org.marc4j.converter.impl.Iso5426ToUnicode;
import org.marc4j.converter.impl.UnicodeToAnsel;

/**
 * The character sets that only libraries use, by marc4j's tables. Its converters keep state while
 * they work, so each thread has its own.
 */
final class LibraryCharacters {
  private static final byte ESCAPE = 0x1B;

  /** How marc4j tells that a subfield ends in East Asian mode, which loses nothing. */
  private static final String RETURN_OMITTED = "Partial MARC8 multibyte character";

  private static final ThreadLocal<LibraryCharacters> MARC_8 =
      ThreadLocal.withInitial(LibraryCharacters::marc8);
  private static final ThreadLocal<LibraryCharacters> ISO_5426 =
      ThreadLocal.withInitial(
          () -> new LibraryCharacters(new Iso5426ToUnicode(), new AtomicInteger()));

  private final CharConverter converter;
  private final AtomicInteger errors;

  private static final ThreadLocal<UnicodeToAnsel> TO_MARC_8 =
      ThreadLocal.withInitial(UnicodeToAnsel::new);

  private LibraryCharacters(CharConverter converter, AtomicInteger errors) {
    this.converter = converter;
    this.errors = errors;
  }

  /** Errors are counted: without a handler the converter would stop at the first. */
  private static LibraryCharacters marc8() {
    AtomicInteger errors = new AtomicInteger();
    ConverterErrorHandler counter =
        (severity, message) -> {
          if (!message.startsWith(RETURN_OMITTED)) {
            errors.incrementAndGet();
          }
        };
    return new LibraryCharacters(new AnselToUnicode(counter), errors);
  }

  /**
   * The text in MARC-8, each octet as a character below 256; what MARC-8 lacks as references.
   *
   * @param text without characters beyond the Basic Multilingual Plane
   */
  static String toMarc8(String text) {
    return TO_MARC_8.get().convert(text);
  }

  static LibraryCharacters of(MarcEncoding encoding) {
    return switch (encoding) {
      case MARC_8 -> MARC_8.get();
      case ISO_5426 -> ISO_5426.get();
      case UTF_8, GB18030, BIG5, LATIN_1 ->
          throw new IllegalArgumentException(encoding + " is decoded by the platform");
    };
  }

  /** The text in composed form; each octet or escape that cannot be read counts as an error. */
  String decode(byte[] octets, int from, int to) {
    errors.set(0);
    String raw = new String(octets, from, to - from, StandardCharsets.ISO_8859_1);
    return isPlain(octets, from, to) ? raw : convert(raw);
  }

  private String convert(String raw) {
    try {
      return Normalizer.normalize(converter.convert(raw), Normalizer.Form.NFC);
    } catch (org.marc4j.MarcException | IndexOutOfBoundsException broken) {
      errors.incrementAndGet(); // the converter stops at an accent or escape that the text ends in
      return raw.replaceAll("[^\\x00-\\x7E]|\\x1B", "\uFFFD");
    }
  }

  /** What the last text had that is no character in this set. */
  int errors() {
    return errors.get();
  }

  private static boolean isPlain(byte[] octets, int from, int to) {
    for (int i = from; i < to; i++) {
      if (octets[i] < 0 || octets[i] == ESCAPE) {
        return false;
      }
    }
    return true;
  }
}
