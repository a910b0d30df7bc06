package org.tongjie.solr.analysis;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Map;

/**
 * What each UTF-16 unit becomes before terms are made: traditional and variant Han characters
 * simplified, full width to half, katakana to hiragana, capitals to small, accents away.
 *
 * <p>A table in memory, because folding touches every character of every field.
 */
final class CharacterFold {
  /** In {@link #TABLE}: the unit leaves nothing and parts no word (combining marks, ayn). */
  static final char DROP = 0;

  /** In {@link #TABLE}: the folding is several units, in {@link #EXPANSIONS}. */
  static final char EXPAND = 1;

  private static final char KATAKANA_FIRST = 'ァ';
  private static final char KATAKANA_LAST = 'ヶ';
  private static final char FIRST_INDIC = '\u0900';

  private static final Map<Integer, Integer> VARIANTS = VariantTable.read();
  private static final char[] TABLE = new char[0x10000];
  private static final String[] EXPANSIONS = new String[0x10000];
  private static final Kind[] KINDS = new Kind[0x10000];

  /** How a folded unit takes part in terms. */
  enum Kind {
    /** Parts words; characters of scripts without spaces do not pair across it. */
    BREAK,
    /** Parts words, but a title written with it is also found without: spaces, middle dots. */
    GAP,
    /** Part of a word of a script with spaces. */
    WORD,
    /** A character of a script without spaces, or Hangul. */
    CJK
  }

  static {
    for (int unit = 0; unit < TABLE.length; unit++) {
      KINDS[unit] = kindOf((char) unit);
    }
    for (int unit = 0; unit < TABLE.length; unit++) {
      enter((char) unit, folding((char) unit));
    }
  }

  private CharacterFold() {}

  /** The folded unit, {@link #DROP} or {@link #EXPAND}; a surrogate is itself. */
  static char fold(char unit) {
    return TABLE[unit];
  }

  /** What a unit whose folding is {@link #EXPAND} becomes. */
  static String expansion(char unit) {
    return EXPANSIONS[unit];
  }

  /** The folding of a character beyond the first plane. */
  static int foldSupplementary(int character) {
    return VARIANTS.getOrDefault(character, character);
  }

  /** How a folded unit takes part in terms; a surrogate counts as Han. */
  static Kind kind(char folded) {
    return KINDS[folded];
  }

  private static void enter(char unit, String folding) {
    if (folding.length() == 1) {
      TABLE[unit] = folding.charAt(0);
    } else if (folding.isEmpty()) {
      TABLE[unit] = DROP;
    } else {
      TABLE[unit] = EXPAND;
      EXPANSIONS[unit] = folding;
    }
  }

  private static String folding(char unit) {
    if (Character.isSurrogate(unit)) {
      return String.valueOf(unit);
    }
    if (isIgnored(unit)) {
      return "";
    }
    if (isHangulSyllable(unit) || (isKana(unit) && unit != 'ヿ')) {
      return String.valueOf(hiragana(unit));
    }
    String plain = Normalizer.normalize(String.valueOf(unit), Normalizer.Form.NFKD);
    StringBuilder folded = new StringBuilder();
    for (int i = 0; i < plain.length(); i++) {
      append(folded, plain.charAt(i), unit);
    }
    return folded.length() == 0 && kind(unit) != Kind.WORD ? " " : folded.toString();
  }

  private static void append(StringBuilder folded, char part, char unit) {
    if (unit < FIRST_INDIC && isIgnored(part)) {
      return;
    }
    String lower = String.valueOf(part).toLowerCase(Locale.ROOT);
    for (int i = 0; i < lower.length(); i++) {
      char c = lower.charAt(i);
      if (!isIgnored(c)) {
        folded.append(isKana(c) ? String.valueOf(hiragana(c)) : spelling(c));
      }
    }
  }

  private static String spelling(char c) {
    return switch (c) {
      case 'ß' -> "ss";
      case 'æ' -> "ae";
      case 'œ' -> "oe";
      case 'ø' -> "o";
      case 'đ', 'ð' -> "d";
      case 'ħ' -> "h";
      case 'ł' -> "l";
      case 'þ' -> "th";
      case 'ı' -> "i";
      default -> Character.toString(VARIANTS.getOrDefault((int) c, (int) c));
    };
  }

  /** Accents, vowel points, and the modifier letters that romanisations use for ayn and breath. */
  private static boolean isIgnored(char c) {
    return (c >= '\u0300' && c <= '\u036F')
        || (c >= '\u02B0' && c <= '\u02FF')
        || (c >= '\u0591' && c <= '\u05C7' && Character.getType(c) == Character.NON_SPACING_MARK)
        || (c >= '\u064B' && c <= '\u065F')
        || (c >= '\u1AB0' && c <= '\u1AFF')
        || (c >= '\u1DC0' && c <= '\u1DFF')
        || (c >= '\u20D0' && c <= '\u20FF')
        || (c >= '\uFE20' && c <= '\uFE2F')
        || c == '\u0670'
        || c == '\u00AD'
        || Character.getType(c) == Character.FORMAT;
  }

  private static Kind kindOf(char c) {
    if (Character.isSurrogate(c) || isKana(c) || isHangulSyllable(c) || isHan(c)) {
      return Kind.CJK;
    }
    if (Character.isWhitespace(c) || Character.isSpaceChar(c) || c == '·' || c == '・' || c == '‧') {
      return Kind.GAP;
    }
    return switch (Character.getType(c)) {
      case Character.NON_SPACING_MARK,
          Character.COMBINING_SPACING_MARK,
          Character.ENCLOSING_MARK,
          Character.OTHER_NUMBER,
          Character.LETTER_NUMBER ->
          Kind.WORD;
      default -> Character.isLetterOrDigit(c) ? Kind.WORD : Kind.BREAK;
    };
  }

  private static boolean isHan(char c) {
    return Character.isIdeographic(c) || c == '々' || c == '〻';
  }

  private static boolean isKana(char c) {
    return (c >= 'ぁ' && c <= 'ゖ')
        || (c >= KATAKANA_FIRST && c <= KATAKANA_LAST)
        || c == 'ー'
        || c == 'ゝ'
        || c == 'ゞ'
        || c == 'ヽ'
        || c == 'ヾ'
        || (c >= 'ㇰ' && c <= 'ㇿ');
  }

  private static boolean isHangulSyllable(char c) {
    return c >= '가' && c <= '힣';
  }

  private static char hiragana(char c) {
    return c >= KATAKANA_FIRST && c <= KATAKANA_LAST ? (char) (c - ('ァ' - 'ぁ')) : c;
  }
}
