package org.tongjie.catalog.cluster;

import java.util.Comparator;
import java.util.List;
import org.tongjie.catalog.bib.BibliographicRecord;
import org.tongjie.catalog.bib.Contribution;
import org.tongjie.catalog.bib.Description;
import org.tongjie.catalog.bib.Publication;

/**
 * How much a record says. Of records that say as much, the first by library, source and control
 * number leads, whichever was loaded first.
 */
public final class Fullness {
  private static final Comparator<Contribution> BY_NAME =
      Comparator.comparing(Contribution::agency)
          .thenComparing(Contribution::source)
          .thenComparing(Contribution::controlNumber);

  private record Scored(int score, Contribution contribution) {}

  private Fullness() {}

  /**
   * The contribution that leads.
   *
   * @param members at least one
   */
  public static Contribution fullest(List<Contribution> members) {
    Contribution best = members.getFirst();
    int most = members.size() == 1 ? 0 : of(best.record());
    for (int i = 1; i < members.size(); i++) {
      Contribution member = members.get(i);
      int score = of(member.record());
      boolean ahead = score == most && BY_NAME.compare(member, best) < 0;
      if (score > most || ahead) {
        most = score;
        best = member;
      }
    }
    return best;
  }

  /** The contributions, the one that leads first. */
  public static List<Contribution> fullestFirst(List<Contribution> members) {
    return members.stream()
        .map(member -> new Scored(of(member.record()), member))
        .sorted(
            Comparator.comparingInt(Scored::score)
                .reversed()
                .thenComparing(Scored::contribution, BY_NAME))
        .map(Scored::contribution)
        .toList();
  }

  /** Counts what a reader looks at first; a title outweighs all the rest. */
  static int of(BibliographicRecord record) {
    Publication publication = record.publication();
    Description description = record.description();
    return (record.title().proper().isBlank() ? 0 : 100)
        + one(!record.title().remainder().isEmpty())
        + Math.min(3, record.contributors().size())
        + one(!publication.places().isEmpty())
        + 2 * one(!publication.publishers().isEmpty())
        + 2 * one(publication.year() != 0)
        + one(!publication.edition().isEmpty())
        + one(!publication.extent().isEmpty())
        + Math.min(2, record.identifiers().size())
        + one(!description.languages().isEmpty())
        + one(!description.classes().isEmpty())
        + one(!description.summary().isEmpty())
        + Math.min(2, description.notes().size())
        + Math.min(3, description.subjects().size());
  }

  private static int one(boolean present) {
    return present ? 1 : 0;
  }
}
