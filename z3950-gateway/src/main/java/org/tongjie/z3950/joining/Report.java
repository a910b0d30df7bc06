package org.tongjie.z3950.joining;

import java.util.Map;
import org.tongjie.z3950.joining.Findings.Finding;

/** Findings in words for people, and as the target file they amount to. */
public final class Report {
  private Report() {}

  /** The report in Chinese, then in English. */
  public static String text(Findings findings) {
    StringBuilder text = new StringBuilder(2048);
    text.append("检查目标 ").append(findings.address()).append("\n\n");
    for (Finding finding : findings.all()) {
      line(text, finding.mark(), finding.chinese());
    }
    text.append(findings.isUsable() ? "\n结论：可以接入联合检索。\n" : "\n结论：暂时不能接入，请先解决标有 ✗ 的问题。\n");
    text.append("\nExamination of ").append(findings.address()).append("\n\n");
    for (Finding finding : findings.all()) {
      line(text, finding.mark(), finding.english());
    }
    text.append(
        findings.isUsable()
            ? "\nConclusion: it can join the federated search.\n"
            : "\nConclusion: it cannot join yet; first settle what is marked ✗.\n");
    return text.toString();
  }

  private static void line(StringBuilder text, Findings.Mark mark, String words) {
    text.append("  ").append(mark.sign()).append(' ').append(words).append('\n');
  }

  /** The target file in UTF-8, to be put into the folder of targets. */
  public static String targetFile(Findings findings) {
    StringBuilder text = new StringBuilder(1024);
    text.append("# Written by an examination of ").append(findings.address()).append('\n');
    for (Map.Entry<String, String> value : findings.values().entrySet()) {
      text.append(value.getKey())
          .append(" = ")
          .append(value.getValue().replace("\\", "\\\\"))
          .append('\n');
    }
    return text.toString();
  }
}
