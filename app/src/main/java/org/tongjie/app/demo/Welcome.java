package org.tongjie.app.demo;

import java.io.PrintStream;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.tongjie.app.command.PageServer;
import org.tongjie.app.demo.sample.UniversityLibrary;

/** What to try with the sample, in Chinese and English. */
final class Welcome {
  private static final List<Suggestion> SUGGESTIONS =
      List.of(
          new Suggestion("红楼梦", "各馆版本、分卷与盲文版", "editions, volumes and braille kept apart"),
          new Suggestion("紅樓夢", "繁体与简体结果相同", "traditional script finds the same"),
          new Suggestion("hlm", "拼音首字母", "pinyin initials"),
          new Suggestion("zhao hua xi shi", "多音字拼音：朝花夕拾", "pinyin of a word with two readings"),
          new Suggestion("三体", "六馆著录不同，合并成一条", "described differently, merged into one"),
          new Suggestion("三体Ⅱ 黑暗森林", "卷次在 $h 或题名中", "volume in $h or in the title"),
          new Suggestion("义务教育教科书 语文 一年级", "学校教材，上下册分开", "textbooks, halves kept apart"),
          new Suggestion("S000001", "两所学校的同一条码号", "one barcode, two schools"),
          new Suggestion("The great Gatsby", "外文图书", "books in English"),
          new Suggestion("读者", "期刊", "a periodical"));

  private final PrintStream out;
  private final URI url;

  Welcome(PrintStream out, URI url) {
    this.out = out;
    this.url = url;
  }

  private record Suggestion(String query, String chinese, String english) {}

  void print(PageServer.GatewayPorts gateway, int partner) {
    out.println();
    out.println("通借演示 Tongjie demonstration: " + url);
    out.println("六所虚构的图书馆，数据由程序生成 six invented libraries, records made by the program");
    out.println();
    out.println("试试这些检索 try these searches:");
    for (Suggestion each : SUGGESTIONS) {
      out.println("  " + each.query() + "    " + each.chinese() + " · " + each.english());
      out.println("    " + url + "search?q=" + encoded(each.query()));
    }
    out.println();
    out.println("数据接口 API:     " + url + "api/v1/search?q=" + encoded("三体"));
    out.println("接口说明 OpenAPI: " + url + "openapi.json");
    out.println("健康与指标 health and metrics: " + url + "health  " + url + "metrics");
    protocols(gateway, partner);
    out.println("按 Ctrl-C 停止 stop with Ctrl-C; 再次运行立即可用 the next start is at once");
  }

  private void protocols(PageServer.GatewayPorts gateway, int partner) {
    String http = "http://127.0.0.1:" + gateway.http() + "/";
    out.println();
    out.println("Z39.50: 127.0.0.1:" + gateway.z3950() + "/Union");
    out.println(
        "    yaz-client -m z.mrc 127.0.0.1:"
            + gateway.z3950()
            + "/Union    charset UTF-8 UTF-8 · find @attr 1=4 红楼梦 · show 1");
    out.println("SRU: " + http + "sru/Union");
    out.println(
        "    curl '"
            + http
            + "sru/Union?version=1.2&operation=searchRetrieve&maximumRecords=3&query="
            + encoded("dc.title=红楼梦")
            + "'");
    out.println(
        "合作馆（只有 Z39.50，不在联合目录中）a partner library, Z39.50 only, not in the union: "
            + UniversityLibrary.AGENCY.name()
            + " 127.0.0.1:"
            + partner
            + "/"
            + UniversityLibrary.AGENCY.symbol());
    out.println("    tongjie gateway query 127.0.0.1:" + partner + "/LCDX '@attr 1=4 红楼梦'");
    out.println("    " + http + "federated/search?q=" + encoded("红楼梦"));
    out.println();
  }

  private static String encoded(String query) {
    return URLEncoder.encode(query, StandardCharsets.UTF_8);
  }
}
