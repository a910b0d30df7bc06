package org.tongjie.app.demo.sample;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.tongjie.app.demo.facts.Manifestation;
import org.tongjie.app.demo.facts.Responsibility;

/** Words of a description that several catalogers write alike. */
final class Statement {
  private Statement() {}

  /** "(清)曹雪芹, (清)高鹗著" for the work, or who is responsible for this edition. */
  static String responsibility(Manifestation manifestation, boolean main) {
    StringBuilder text = new StringBuilder();
    List<Responsibility> all =
        manifestation.responsibilities().stream().filter(r -> r.main() == main).toList();
    for (int i = 0; i < all.size(); i++) {
      Responsibility one = all.get(i);
      text.append(one.origin().isEmpty() ? "" : "(" + one.origin() + ")").append(one.name());
      boolean last = i + 1 == all.size() || !all.get(i + 1).role().equals(one.role());
      text.append(last ? one.role() : "").append(i + 1 == all.size() ? "" : last ? "; " : ", ");
    }
    return all.stream().allMatch(Responsibility::anonymous) ? "" : text.toString();
  }

  /** A name as a heading: Western names turned round, Chinese ones as they are. */
  static String heading(Responsibility responsibility, Manifestation manifestation) {
    String name = responsibility.name();
    int space = name.lastIndexOf(' ');
    boolean western =
        manifestation.topic().language().equals("eng")
            && !manifestation.topic().original().equals("chi")
            && !responsibility.corporate();
    return western && space > 0
        ? name.substring(space + 1) + ", " + name.substring(0, space)
        : name;
  }

  /** "302页", "3册", "1张CD". */
  static String extent(Manifestation manifestation) {
    int volumes = manifestation.wording().volumes();
    return switch (manifestation.form()) {
      case SOUND -> "1张CD";
      case VIDEO -> "4张DVD";
      default -> volumes > 1 ? volumes + "册" : pages(manifestation.imprint().pages());
    };
  }

  private static String pages(int pages) {
    return pages == 0 ? "" : pages + "页";
  }

  /** The heading of a subject without its subdivisions. */
  static String topic(String subjects) {
    return subjects.split(" (?=[xyz]\\P{IsLatin}|[xyz]\\p{Lu})", 2)[0];
  }

  /** The subdivisions of a subject with this mark, joined by a comma: y of "法律 y中国" is 中国. */
  static String subdivision(String subjects, char mark) {
    return Stream.of(subjects.split(" (?=[xyz]\\P{IsLatin}|[xyz]\\p{Lu})"))
        .skip(1)
        .filter(part -> part.charAt(0) == mark)
        .map(part -> part.substring(1))
        .collect(Collectors.joining(","));
  }

  /** An ISBN of 13 digits with hyphens after prefix, group, registrant and title. */
  static String hyphenated(String isbn) {
    return String.join(
        "-",
        isbn.substring(0, 3),
        isbn.substring(3, 4),
        isbn.substring(4, 8),
        isbn.substring(8, 12),
        isbn.substring(12));
  }
}
