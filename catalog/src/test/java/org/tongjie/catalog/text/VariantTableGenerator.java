package org.tongjie.catalog.text;

import com.ibm.icu.text.Transliterator;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.CharsetEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Makes {@code variants.tsv}: every Han character that stands for another one in titles and names,
 * with that other one.
 *
 * <p>Sources, the first that speaks wins: the hand-made list {@code hand-variants.tsv}, ICU's
 * Traditional-Simplified transform, compatibility decompositions, and {@code Unihan_Variants.txt}
 * (Unicode licence): {@code kSimplifiedVariant}, then {@code kZVariant} and {@code
 * kSemanticVariant} from a character outside GB 2312 to a single one inside. Characters of GB 2312
 * are never folded by Unihan alone, because they are words of their own in simplified titles.
 */
public final class VariantTableGenerator {
  private static final CharsetEncoder GB2312 = Charset.forName("GB2312").newEncoder();

  private final Map<Integer, Integer> table = new TreeMap<>();

  private VariantTableGenerator() {}

  /**
   * Writes the table.
   *
   * @param args the uncompressed {@code Unihan_Variants.txt}, the hand-made list, the file to write
   */
  public static void main(String[] args) throws IOException {
    VariantTableGenerator generator = new VariantTableGenerator();
    generator.addHandMade(Path.of(args[1]));
    generator.addTransform();
    generator.addCompatibility();
    Map<String, Map<Integer, List<Integer>>> unihan = readUnihan(Path.of(args[0]));
    generator.addUnihan(unihan.getOrDefault("kSimplifiedVariant", Map.of()));
    generator.addUnihan(unihan.getOrDefault("kZVariant", Map.of()));
    generator.addUnihan(unihan.getOrDefault("kSemanticVariant", Map.of()));
    generator.write(Path.of(args[2]));
  }

  private void addHandMade(Path file) throws IOException {
    for (String line : Files.readAllLines(file)) {
      if (!line.isBlank() && line.charAt(0) != '#') {
        int tab = line.indexOf('\t');
        int target = line.codePointAt(tab + 1);
        line.substring(0, tab).codePoints().forEach(source -> add(source, target));
      }
    }
  }

  private void addTransform() {
    Transliterator transform = Transliterator.getInstance("Traditional-Simplified");
    for (int c = 0x3400; c < 0x32000; c++) {
      if (Character.isIdeographic(c)) {
        addText(c, transform.transliterate(Character.toString(c)));
      }
    }
  }

  private void addCompatibility() {
    for (int c = 0x2E80; c < 0x30000; c++) {
      if (Character.UnicodeScript.of(c) == Character.UnicodeScript.HAN) {
        addText(c, Normalizer.normalize(Character.toString(c), Normalizer.Form.NFKC));
      }
    }
  }

  private void addText(int source, String target) {
    if (target.codePointCount(0, target.length()) == 1
        && Character.isIdeographic(target.codePointAt(0))) {
      add(source, target.codePointAt(0));
    }
  }

  private void addUnihan(Map<Integer, List<Integer>> variants) {
    for (Map.Entry<Integer, List<Integer>> entry : new TreeMap<>(variants).entrySet()) {
      int source = entry.getKey();
      List<Integer> common = entry.getValue().stream().map(this::resolve).distinct().toList();
      if (!isCommon(source) && common.size() == 1 && isCommon(common.getFirst())) {
        add(source, common.getFirst());
      }
    }
  }

  private static boolean isCommon(int c) {
    return GB2312.canEncode(Character.toString(c));
  }

  private void add(int source, int target) {
    if (source != target && resolve(target) != source) {
      table.putIfAbsent(source, target);
    }
  }

  private int resolve(int c) {
    int at = c;
    while (table.containsKey(at)) {
      at = table.get(at);
    }
    return at;
  }

  private static Map<String, Map<Integer, List<Integer>>> readUnihan(Path file) throws IOException {
    Map<String, Map<Integer, List<Integer>>> properties = new HashMap<>();
    for (String line : Files.readAllLines(file)) {
      if (line.startsWith("U+")) {
        int first = line.indexOf('\t');
        int second = line.indexOf('\t', first + 1);
        properties
            .computeIfAbsent(line.substring(first + 1, second), k -> new HashMap<>())
            .put(codePoint(line.substring(0, first)), codePoints(line.substring(second + 1)));
      }
    }
    return properties;
  }

  /** Reads "U+5CF0<kMatthews U+5CF1": code points with their sources. */
  private static List<Integer> codePoints(String text) {
    List<Integer> result = new ArrayList<>();
    int from = 0;
    while (from < text.length()) {
      int space = text.indexOf(' ', from);
      int to = space < 0 ? text.length() : space;
      int source = text.indexOf('<', from);
      result.add(codePoint(text.substring(from, source < 0 || source > to ? to : source)));
      from = to + 1;
    }
    return result;
  }

  private static int codePoint(String text) {
    return Integer.parseInt(text, 2, text.length(), 16);
  }

  private void write(Path file) throws IOException {
    StringBuilder text = new StringBuilder();
    text.append("# Han characters and the character that matching and search fold them to.\n");
    text.append("# Made by VariantTableGenerator; corrections belong in hand-variants.tsv.\n");
    text.append("# Contains data of Unicode ICU and Unihan, Unicode License v3.\n");
    for (int source : table.keySet()) {
      text.appendCodePoint(source).append('\t').appendCodePoint(resolve(source)).append('\n');
    }
    Files.writeString(file, text, StandardCharsets.UTF_8);
  }
}
