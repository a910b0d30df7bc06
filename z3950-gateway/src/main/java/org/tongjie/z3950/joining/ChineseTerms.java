package org.tongjie.z3950.joining;

import java.util.List;
import java.util.function.Function;
import org.tongjie.catalog.query.Scope;
import org.tongjie.z3950.joining.Findings.Mark;

/** Tries in which encoding a target understands Chinese terms. */
final class ChineseTerms {
  private static final List<String> USUAL = List.of("中国", "历史", "文学");

  private final Findings findings;
  private final Function<String, Asking> inCharset;
  private final Sample sample;

  ChineseTerms(Findings findings, Function<String, Asking> inCharset, Sample sample) {
    this.findings = findings;
    this.inCharset = inCharset;
    this.sample = sample;
  }

  void run() {
    String title = sample.terms().getOrDefault(Scope.TITLE, "");
    boolean chinese =
        title
            .codePoints()
            .anyMatch(c -> Character.UnicodeScript.of(c) == Character.UnicodeScript.HAN);
    List<String> terms = chinese ? List.of(title) : USUAL;
    long utf8 = found("utf-8", terms);
    long gb = found("gb18030", terms);
    String counts = "UTF-8 " + utf8 + ", GB18030 " + gb;
    if (utf8 <= 0 && gb <= 0) {
      findings.add(
          Mark.PLAIN,
          "中文检索词没有命中（" + counts + "），可能没有中文馆藏",
          "Chinese terms find nothing (" + counts + "): perhaps it has no Chinese records");
      return;
    }
    String charset = 2 * utf8 >= gb ? "utf-8" : "gb18030";
    findings.add(
        Math.min(utf8, gb) <= 0 ? Mark.GOOD : Mark.DOUBTFUL,
        "中文检索词编码：" + charset + "（命中 " + counts + "）",
        "Encoding of Chinese terms: " + charset + " (found " + counts + ")");
    findings.set("charset.terms", charset);
  }

  /** Records found by the first of the terms that finds any, 0 when none does. */
  private long found(String charset, List<String> terms) {
    try (Asking asking = inCharset.apply(charset)) {
      long found = 0;
      for (int i = 0; i < terms.size() && found == 0; i++) {
        found = Math.max(0, Searches.count(Searches.search(asking, "@attr 1=4 " + terms.get(i))));
      }
      return found;
    }
  }
}
