package org.tongjie.app.demo.facts;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Someone's part in a work.
 *
 * @param origin dynasty or nationality without brackets, or empty
 * @param role 著, 译, 编 …, empty for names in Latin script
 * @param main whether it is a responsibility for the work itself rather than for this edition
 */
public record Responsibility(String origin, String name, String role, boolean main) {
  private static final Pattern FORM =
      Pattern.compile("(?:[\\[(]([^\\])]+)[\\])])?(.+?)(?: (\\p{IsHan}+))?");
  private static final Pattern CORPORATE =
      Pattern.compile(".*(?:公司|出版社|编辑室|研究所|委员会|数学系|中文系|教研室|大会|办公室|教育局|水利局|文化局|管理所|档案馆|图书馆)");

  /** Reads "[清]曹雪芹 著;[清]高鹗 著". */
  static List<Responsibility> parse(List<String> texts) {
    List<Responsibility> all = new ArrayList<>();
    for (String text : texts) {
      Matcher matcher = FORM.matcher(text.strip());
      if (!matcher.matches()) {
        throw new IllegalStateException("\"" + text + "\" is not a responsibility");
      }
      all.add(
          new Responsibility(
              orEmpty(matcher.group(1)), matcher.group(2), orEmpty(matcher.group(3)), true));
    }
    return all;
  }

  static Responsibility translator(String name) {
    return new Responsibility("", name, "译", false);
  }

  /** Whether the name is a body rather than a person. */
  public boolean corporate() {
    return CORPORATE.matcher(name).matches();
  }

  /** Whether nobody is known by name. */
  public boolean anonymous() {
    return name.equals("佚名");
  }

  private static String orEmpty(@Nullable String text) {
    return text == null ? "" : text;
  }
}
