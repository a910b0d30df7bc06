package org.tongjie.z3950.joining;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.tongjie.z3950.client.TargetException;

/** What an examination has found so far. Not safe for use by several threads. */
public final class Findings {
  private final String address;
  private final List<Finding> list = new ArrayList<>();
  private final Map<String, String> values = new LinkedHashMap<>();
  private boolean usable;

  Findings(String address) {
    this.address = address;
  }

  /** How a finding is meant. */
  public enum Mark {
    GOOD("✓"),
    DOUBTFUL("!"),
    BAD("✗"),
    PLAIN("·");

    private final String sign;

    Mark(String sign) {
      this.sign = sign;
    }

    String sign() {
      return sign;
    }
  }

  /** One finding in both languages. */
  public record Finding(Mark mark, String chinese, String english) {}

  void add(Mark mark, String chinese, String english) {
    list.add(new Finding(mark, chinese, english));
  }

  /** One finding about several things, if there are any. */
  void add(Mark mark, String chinese, String english, List<String> what) {
    if (!what.isEmpty()) {
      String shown = String.join(", ", what);
      add(mark, chinese + shown, english + shown);
    }
  }

  /**
   * Whether the target has something.
   *
   * @param otherwise how it is meant when it has not
   * @param seen what of it was seen, or empty
   */
  void offers(boolean works, Mark otherwise, String chinese, String english, String seen) {
    String shown = seen.isEmpty() ? "" : " " + seen;
    add(
        works ? Mark.GOOD : otherwise,
        chinese + "：" + (works ? "支持" + shown : "不支持"),
        english + ": " + (works ? "known" + shown : "not known"));
  }

  /** Which indexes the target has. */
  void indexes(List<String> finding, List<String> silent, List<String> unknown) {
    add(Mark.GOOD, "能检出样本记录的检索点：", "Indexes that find its own records: ", finding);
    add(Mark.PLAIN, "接受但未能验证的检索点：", "Indexes accepted, not proven: ", silent);
    add(Mark.DOUBTFUL, "不支持的检索点：", "Indexes it does not know: ", unknown);
  }

  /** Which forms of terms the target takes. */
  void forms(List<String> known, List<String> unknown) {
    add(Mark.GOOD, "接受的检索方式：", "Forms of terms accepted: ", known);
    add(Mark.DOUBTFUL, "不支持的检索方式：", "Forms of terms it does not know: ", unknown);
  }

  /** Why the target could not be asked at all. */
  void silence(TargetException failure) {
    String why = String.valueOf(failure.getMessage());
    switch (failure.fault()) {
      case REFUSED ->
          add(
              Mark.BAD,
              "登录被拒绝：" + why + "。请核对用户名和口令。",
              "Sign-in refused: " + why + ". Check user and password.");
      case UNREACHABLE ->
          add(
              Mark.BAD,
              "无法连接：" + why + "。请核对地址、端口和防火墙。",
              "No connection: " + why + ". Check address, port and firewalls.");
      case TIMED_OUT, CLOSED, UNUSABLE, BUSY ->
          add(Mark.BAD, "没有可用的应答：" + why, "No answer that can be used: " + why);
    }
  }

  /** Sets a value of the target file. */
  void set(String key, String value) {
    values.put(key, value);
  }

  /** The target can be searched and gives records that can be read. */
  void markUsable() {
    usable = true;
  }

  /** Whether the target can be searched and gives records that can be read. */
  public boolean isUsable() {
    return usable;
  }

  /** Where the target is. */
  public String address() {
    return address;
  }

  /** All findings, in the order in which they were made. */
  public List<Finding> all() {
    return Collections.unmodifiableList(list);
  }

  /** Values of the target file that the findings amount to. */
  public Map<String, String> values() {
    return Collections.unmodifiableMap(values);
  }
}
