package org.tongjie.catalog.marc;

import java.util.List;
import java.util.stream.Collectors;
import org.tongjie.catalog.bib.Contributor;

/** Statements of responsibility made from headings: 曹雪芹著 ; 启功注. */
final class Responsibility {
  private Responsibility() {}

  static String all(List<Contributor> contributors) {
    return contributors.stream().map(Responsibility::one).collect(Collectors.joining(" ; "));
  }

  /** Those with main responsibility, or those without. */
  static String of(List<Contributor> contributors, boolean main) {
    return all(contributors.stream().filter(c -> c.main() == main).toList());
  }

  /** Chinese relators follow the name at once, others after a comma. */
  private static String one(Contributor contributor) {
    String role = contributor.role();
    if (role.isEmpty()) {
      return contributor.name();
    }
    boolean chinese = Character.isIdeographic(role.codePointAt(0));
    return contributor.name() + (chinese ? "" : ", ") + role;
  }
}
