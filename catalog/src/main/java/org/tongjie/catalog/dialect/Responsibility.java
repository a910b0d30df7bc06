package org.tongjie.catalog.dialect;

import java.util.ArrayList;
import java.util.List;
import org.tongjie.catalog.bib.Contributor;

/**
 * Names out of a Chinese statement of responsibility, for records without name headings:
 * "(英)J.K.罗琳著 ; 苏农译" is J.K.罗琳 (著) and 苏农 (译).
 */
final class Responsibility {
  private static final String[] ROLES = {
    "执行主编", "总主编", "主编", "副主编", "编著", "编译", "选编", "译注", "校注", "编写", "编绘", "原著", "改编", "绘图", "点校",
    "整理", "译著", "注释", "编纂", "著", "编", "译", "撰", "绘", "注", "辑", "作", "写", "图", "文", "着"
  };
  private static final int MAX_NAMES = 8;

  private Responsibility() {}

  static List<Contributor> read(String statement) {
    List<Contributor> contributors = new ArrayList<>(2);
    int from = 0;
    while (from <= statement.length() && contributors.size() < MAX_NAMES) {
      int to = from;
      while (to < statement.length() && ";；,，、/".indexOf(statement.charAt(to)) < 0) {
        to++;
      }
      add(contributors, statement.substring(from, to));
      from = to + 1;
    }
    return contributors;
  }

  private static void add(List<Contributor> contributors, String text) {
    String name = withoutNation(Punctuation.trim(text));
    if (name.endsWith("...")) {
      name = name.substring(0, name.length() - 3);
    }
    if (name.endsWith("等") || name.endsWith("[等]")) {
      name = name.substring(0, name.length() - (name.endsWith("]") ? 3 : 1));
    }
    String role = role(name);
    name = name.substring(0, name.length() - role.length()).strip();
    if (!name.isEmpty() && name.length() <= 60) {
      contributors.add(
          new Contributor(Contributor.Kind.PERSON, name, role, "", "", contributors.isEmpty()));
    }
  }

  private static String role(String name) {
    for (String role : ROLES) {
      if (name.length() > role.length() + 1 && name.endsWith(role)) {
        return role;
      }
    }
    return "";
  }

  /** Cuts (英), （唐） or [美] before a name. */
  private static String withoutNation(String name) {
    if (!name.isEmpty() && "(（[〔".indexOf(name.charAt(0)) >= 0) {
      for (int i = 1; i < Math.min(name.length(), 8); i++) {
        if (")）]〕".indexOf(name.charAt(i)) >= 0) {
          return name.substring(i + 1).strip();
        }
      }
    }
    return name;
  }
}
