package org.tongjie.broker.transit;

import java.time.Instant;
import java.util.Optional;
import org.tongjie.broker.region.PlaceCode;

/**
 * A bin of books from one place to another; hubs may relay it unscanned.
 *
 * @param opened when the first book was put in
 * @param carrier who took it over, empty until then
 * @param sent the handover to the carrier
 * @param received the handover at its destination
 * @param pieces how many books the sheet lists
 * @param arrived how many of them were scanned at the destination
 */
public record Bin(
    long number,
    PlaceCode from,
    PlaceCode to,
    Instant opened,
    String carrier,
    Optional<Handover> sent,
    Optional<Handover> received,
    int pieces,
    int arrived) {

  /**
   * One signature on the sheet.
   *
   * @param entered when it was kept, later than it was given where it was given on paper
   * @param counted how many books were counted then
   * @param actor who signed, without a name
   */
  public record Handover(Instant at, Instant entered, String actor, int counted) {}
}
