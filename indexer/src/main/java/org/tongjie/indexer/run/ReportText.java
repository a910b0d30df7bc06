package org.tongjie.indexer.run;

import java.util.Locale;
import java.util.Map;

/** A load's report as a person reads it, Chinese beside English. */
public final class ReportText {
  private ReportText() {}

  /** Lines without a final line end. */
  public static String of(LoadReport report) {
    StringBuilder text = new StringBuilder();
    LoadReport.Counts counts = report.counts();
    line(text, "读入 read", counts.read());
    line(text, "  新增 new", counts.added());
    line(text, "  更新 changed", counts.changed());
    line(text, "  未变 unchanged", counts.unchanged());
    line(text, "  删除 deleted", counts.deleted());
    line(text, "  重号 repeated", counts.repeated());
    line(text, "  隔离 set aside", counts.setAside());
    codes(text, report.setAsideByCode());
    if (report.removed() > 0) {
      line(text, "撤回 removed (no longer in the full file)", report.removed());
    }
    line(text, "归并书目 clusters", report.index().clusters());
    line(text, "贡献记录 contributions", report.index().contributions());
    line(text, "发布 published", report.index().published());
    if (report.index().unpublished() > 0) {
      line(text, "待发布 waiting to be published", report.index().unpublished());
    }
    if (!report.issuesByCode().isEmpty()) {
      text.append("数据质量 quality of the new and changed records\n");
      codes(text, report.issuesByCode());
    }
    text.append("编码 encoding: ").append(report.evidence().encoding()).append('\n');
    text.append("格式 dialect: ").append(report.evidence().dialect()).append('\n');
    text.append("馆藏 holdings: ").append(report.evidence().holdings()).append('\n');
    text.append(
        String.format(
            Locale.ROOT,
            "用时 took %.1f s, %,.0f records/s",
            report.took().toMillis() / 1000.0,
            report.recordsPerSecond()));
    return text.toString();
  }

  private static void codes(StringBuilder text, Map<String, Long> counts) {
    counts.forEach((code, count) -> line(text, "    " + code, count));
  }

  private static void line(StringBuilder text, String label, long count) {
    text.append(String.format(Locale.ROOT, "%s: %,d%n", label, count));
  }
}
