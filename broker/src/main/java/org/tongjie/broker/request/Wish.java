package org.tongjie.broker.request;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.tongjie.broker.region.CardKey;
import org.tongjie.broker.region.PlaceCode;

/**
 * What a reader asks for, and where it is to be brought.
 *
 * @param person the reader's number with us, which says nothing about the reader
 * @param card the card it was asked with; its issuer is the requesting agency
 * @param cluster the cluster of the union catalogue
 * @param title as the reader saw it
 * @param volume which volume of a set, or empty where there is only one or any will do
 * @param edition whether another edition of the same work will do
 * @param pickup the place of the reader's choice
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
    PlaceCode pickup,
    Optional<LocalDate> neededBy,
    Instant placed) {

  /** Which editions will do. */
  public enum Edition {
    THIS,
    ANY
  }

  /** The same, brought elsewhere. */
  public Wish at(PlaceCode place) {
    return new Wish(person, card, cluster, title, volume, edition, place, neededBy, placed);
  }
}
