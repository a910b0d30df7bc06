package org.tongjie.catalog.text;

import java.text.Normalizer;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/**
 * Folds text to what is compared: variants and traditional characters to simplified, full width to
 * half, capitals to small, accents and punctuation away. Never to pinyin: 世界 and 视界 stay apart.
 */
public final class HanFold {
  private static final char DROP = 0;
  private static final char BREAK = ' ';

  /** What each UTF-16 unit becomes; {@link #DROP} leaves nothing, {@link #BREAK} ends a word. */
  private static final char[] TABLE = new char[65536];

  /** Units that become several letters, such as ß, æ, Ⅻ and ﬁ. */
  private static final Map<Character, String> EXPANSIONS = new HashMap<>();

  private static final Map<Integer, Integer> VARIANTS = VariantTable.read();

  /** Marks in {@link #TABLE} a unit whose folding is in {@link #EXPANSIONS}. */
  private static final char EXPAND = 1;

  static {
    for (int c = 0; c < TABLE.length; c++) {
      TABLE[c] = foldUnit((char) c);
    }
  }

  private HanFold() {}

  /** The letters and digits of the text, folded, with nothing between them. */
  public static String letters(CharSequence text) {
    return fold(text, false);
  }

  /** The words of the text, folded, one space between them. */
  public static String words(CharSequence text) {
    return fold(text, true);
  }

  /** Folds one character, or gives 0 or a space where it is no letter or digit. */
  static char unit(char c) {
    return TABLE[c];
  }

  private static String fold(CharSequence text, boolean spaced) {
    StringBuilder folded = new StringBuilder(text.length());
    boolean atBreak = false;
    for (int i = 0; i < text.length(); i++) {
      char c = TABLE[text.charAt(i)];
      if (c > BREAK) {
        if (atBreak && spaced && !folded.isEmpty()) {
          folded.append(' ');
        }
        atBreak = false;
        if (Character.isHighSurrogate(c) && i + 1 < text.length()) {
          appendSupplementary(folded, c, text.charAt(++i));
        } else {
          folded.append(c);
        }
      } else if (c == EXPAND) {
        if (atBreak && spaced && !folded.isEmpty()) {
          folded.append(' ');
        }
        atBreak = false;
        folded.append(EXPANSIONS.get(text.charAt(i)));
      } else if (c == BREAK) {
        atBreak = true;
      }
    }
    return folded.toString();
  }

  private static void appendSupplementary(StringBuilder folded, char high, char low) {
    if (Character.isLowSurrogate(low)) {
      int c = Character.toCodePoint(high, low);
      if (Character.isLetterOrDigit(c)) {
        folded.appendCodePoint(VARIANTS.getOrDefault(c, c));
      }
    }
  }

  private static char foldUnit(char c) {
    if (Character.isHighSurrogate(c)) {
      return c;
    }
    if (c >= '一' && c <= '鿿') {
      return variant(c);
    }
    if (isAccent(c) || isApostrophe(c) || c == '\u00AD') {
      return DROP;
    }
    if ((c >= '\u3041' && c <= '\u30FF' && Character.isLetter(c)) || (c >= '가' && c <= '힣')) {
      return c;
    }
    int type = Character.getType(c);
    if (type == Character.NON_SPACING_MARK) {
      return c;
    }
    String plain = Normalizer.normalize(String.valueOf(c), Normalizer.Form.NFKD);
    return isWordUnit(c, type) ? single(c, strip(plain)) : BREAK;
  }

  /** Marks of Latin, Greek, Cyrillic, Hebrew and Arabic; those of other scripts are letters. */
  private static boolean isAccent(char c) {
    return (c >= '\u0300' && c <= '\u036F')
        || (c >= '\u0591' && c <= '\u05C7' && Character.getType(c) == Character.NON_SPACING_MARK)
        || (c >= '\u064B' && c <= '\u065F')
        || (c >= '\u20D0' && c <= '\u20FF')
        || (c >= '\uFE00' && c <= '\uFE2F');
  }

  private static boolean isApostrophe(char c) {
    return c == '\'' || c == '’' || c == 'ʼ' || c == '＇';
  }

  private static boolean isWordUnit(char c, int type) {
    return Character.isLetterOrDigit(c)
        || type == Character.LETTER_NUMBER
        || type == Character.OTHER_NUMBER
        || type == Character.COMBINING_SPACING_MARK;
  }

  private static char single(char c, String plain) {
    if (plain.length() == 1) {
      return variant(plain.charAt(0));
    }
    if (plain.isEmpty()) {
      return DROP;
    }
    EXPANSIONS.put(c, plain);
    return EXPAND;
  }

  private static char variant(char c) {
    int folded = VARIANTS.getOrDefault((int) c, (int) c);
    return Character.isBmpCodePoint(folded) ? (char) folded : c;
  }

  /** Lower case without marks; letters that do not decompose are spelled out. */
  private static String strip(String decomposed) {
    StringBuilder plain = new StringBuilder();
    String lower = decomposed.toLowerCase(Locale.ROOT);
    for (int i = 0; i < lower.length(); i++) {
      char c = lower.charAt(i);
      if (Character.isLetterOrDigit(c)) {
        plain.append(spelling(c));
      }
    }
    return plain.toString();
  }

  private static String spelling(char c) {
    return switch (c) {
      case 'ß' -> "ss";
      case 'æ' -> "ae";
      case 'œ' -> "oe";
      case 'ø' -> "o";
      case 'đ', 'ð' -> "d";
      case 'ł' -> "l";
      case 'þ' -> "th";
      case 'ı' -> "i";
      default -> String.valueOf(c);
    };
  }
}
