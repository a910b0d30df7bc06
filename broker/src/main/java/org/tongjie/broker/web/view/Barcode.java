package org.tongjie.broker.web.view;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A barcode of Code 128 (ISO/IEC 15417) in character sets B and C, as bars of whole modules.
 *
 * @param bars where each bar begins and how wide it is, in modules from the left edge
 * @param width of the whole symbol without its quiet zones
 */
public record Barcode(String text, List<Bar> bars, int width) {
  private static final String PATTERNS =
      "212222222122222221121223121322131222122213122312132212221213221312231212112232122132122231"
          + "113222123122123221223211221132221231213212223112312131311222321122321221312212322112"
          + "322211212123212321232121111323131123131321112313132113132311211313231113231311112133"
          + "112331132131113123113321133121313121211331231131213113213311213131311123311321331121"
          + "312113312311332111314111221411431111111224111422121124121421141122141221112214112412"
          + "122114122411142112142211241211221114413111241112134111111242121142121241114212124112"
          + "124211411212421112421211212141214121412121111143111341131141114113114311411113411311"
          + "113141114131311141411131211412211214211232";
  private static final String STOP = "2331112";
  private static final int ELEMENTS = 6;
  private static final int START_B = 104;
  private static final int START_C = 105;
  private static final int CHECK = 103;
  private static final int LONGEST = 64;

  /** One bar. */
  public record Bar(int at, int width) {}

  public Barcode {
    bars = List.copyOf(bars);
  }

  /** The symbol of a text; empty when it has other than printable ASCII characters. */
  public static Optional<Barcode> of(String text) {
    boolean printable =
        !text.isEmpty()
            && text.length() <= LONGEST
            && text.chars().allMatch(c -> c >= ' ' && c <= '~');
    return printable ? Optional.of(draw(text, values(text))) : Optional.empty();
  }

  /** The symbol characters with start and check. */
  static List<Integer> values(String text) {
    List<Integer> values = new ArrayList<>();
    boolean pairs = text.length() % 2 == 0 && text.chars().allMatch(c -> c >= '0' && c <= '9');
    values.add(pairs ? START_C : START_B);
    for (int i = 0; i < text.length(); i += pairs ? 2 : 1) {
      values.add(pairs ? Integer.parseInt(text.substring(i, i + 2)) : text.charAt(i) - ' ');
    }
    int sum = values.getFirst();
    for (int i = 1; i < values.size(); i++) {
      sum += i * values.get(i);
    }
    values.add(sum % CHECK);
    return values;
  }

  private static Barcode draw(String text, List<Integer> values) {
    StringBuilder elements = new StringBuilder();
    for (int value : values) {
      elements.append(pattern(value));
    }
    elements.append(STOP);
    List<Bar> bars = new ArrayList<>();
    int at = 0;
    for (int i = 0; i < elements.length(); i++) {
      int width = elements.charAt(i) - '0';
      if (i % 2 == 0) {
        bars.add(new Bar(at, width));
      }
      at += width;
    }
    return new Barcode(text, bars, at);
  }

  static String pattern(int value) {
    return PATTERNS.substring(value * ELEMENTS, (value + 1) * ELEMENTS);
  }
}
