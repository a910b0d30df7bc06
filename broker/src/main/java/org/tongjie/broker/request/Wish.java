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
 * @param copy which of several copies that a class asks for together, each by a request of its own
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
    Instant placed,
    Copy copy) {
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
    this(
        person, card, cluster, title, volume, edition, Set.of(), pickup, neededBy, placed,
        Copy.ONLY);
  }

  public Wish {
    others = edition == Edition.ANY ? Set.copyOf(others) : Set.of();
  }

  /**
   * One of several copies of a title.
   *
   * @param number from 1
   * @param of how many were asked for
   */
  public record Copy(int number, int of) {
    /** What persons ask for. */
    public static final Copy ONLY = new Copy(1, 1);

    public Copy {
      if (number < 1 || number > of) {
        throw new IllegalArgumentException("there is no copy " + number + " of " + of);
      }
    }

    /** Which of how many, as 2/5; nothing where it is the only one. */
    public String text() {
      return isOfSeveral() ? number + "/" + of : "";
    }

    /** Whether others were asked for with it. */
    public boolean isOfSeveral() {
      return of > 1;
    }
  }

  /** Which editions will do. */
  public enum Edition {
    THIS,
    ANY
  }

  /** The same, brought elsewhere. */
  public Wish at(PlaceCode place) {
    return new Wish(
        person, card, cluster, title, volume, edition, others, place, neededBy, placed, copy);
  }

  /** The same, for which these records would do as well. */
  public Wish with(Set<Long> alike) {
    return new Wish(
        person, card, cluster, title, volume, edition, alike, pickup, neededBy, placed, copy);
  }

  /** The same of nobody; of which library's reader it was stays known. */
  Wish erased() {
    CardKey nobodys = new CardKey(card.issuer(), NOBODY);
    return new Wish(
        NOBODY, nobodys, cluster, title, volume, edition, others, pickup, neededBy, placed, copy);
  }

  /** Whether it is not known any more who asked. */
  public boolean isErased() {
    return person.equals(NOBODY);
  }

  /** The same for one of several copies. */
  public Wish as(Copy one) {
    return new Wish(
        person, card, cluster, title, volume, edition, others, pickup, neededBy, placed, one);
  }

  /** What tells a reader's wishes for one record apart: the volume, and which of several copies. */
  public String part() {
    return copy.number() == 1 ? volume : volume + " #" + copy.number();
  }

  /**
   * Whether it is the same wish once more: for the same volume, and the same of several copies, of
   * a record that will do for either.
   */
  public boolean wantsTheSameAs(Wish other) {
    return part().equals(other.part())
        && (cluster == other.cluster
            || others.contains(other.cluster)
            || other.others.contains(cluster));
  }
}
