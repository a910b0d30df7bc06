package org.tongjie.broker.request;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import org.tongjie.broker.region.CardKey;
import org.tongjie.broker.region.PlaceCode;

/**
 * What a reader asks for, and where it is to be brought.
 *
 * @param person the reader's number with us, which says nothing about the reader; see {@link
 *     #isErased}
 * @param card the card it was asked with; its issuer is the requesting agency
 * @param cluster the cluster of the union catalogue
 * @param title as the reader saw it
 * @param volume which volume of a set, or empty where there is only one or any will do
 * @param edition whether another edition of the same work will do
 * @param pickup the place of the reader's choice
 * @param others the records of other editions that would do as well, as they were known when it was
 *     asked; none where only this one will do
 * @param neededBy the last day on which it is of use, if any
 * @param placed when it was asked
 */
public record Wish(
    String person,
    CardKey card,
    long cluster,
    String title,
    String volume,
    Edition edition,
    Set<Long> others,
    PlaceCode pickup,
    Optional<LocalDate> neededBy,
    Instant placed) {
  /** Stands for a person or a card's number that is not known any more. */
  private static final String NOBODY = "-";

  /** A wish for which the other editions that would do are not known. */
  public Wish(
      String person,
      CardKey card,
      long cluster,
      String title,
      String volume,
      Edition edition,
      PlaceCode pickup,
      Optional<LocalDate> neededBy,
      Instant placed) {
    this(person, card, cluster, title, volume, edition, Set.of(), pickup, neededBy, placed);
  }

  public Wish {
    others = edition == Edition.ANY ? Set.copyOf(others) : Set.of();
  }

  /** Which editions will do. */
  public enum Edition {
    THIS,
    ANY
  }

  /** The same, brought elsewhere. */
  public Wish at(PlaceCode place) {
    return new Wish(person, card, cluster, title, volume, edition, others, place, neededBy, placed);
  }

  /** The same, for which these records would do as well. */
  public Wish with(Set<Long> alike) {
    return new Wish(person, card, cluster, title, volume, edition, alike, pickup, neededBy, placed);
  }

  /** The same of nobody; of which library's reader it was stays known. */
  Wish erased() {
    CardKey nobodys = new CardKey(card.issuer(), NOBODY);
    return new Wish(
        NOBODY, nobodys, cluster, title, volume, edition, others, pickup, neededBy, placed);
  }

  /** Whether it is not known any more who asked. */
  public boolean isErased() {
    return person.equals(NOBODY);
  }

  /** Whether a book could serve both: the same volume of a record that will do for either. */
  public boolean wantsTheSameAs(Wish other) {
    return volume.equals(other.volume)
        && (cluster == other.cluster
            || others.contains(other.cluster)
            || other.others.contains(cluster));
  }
}
