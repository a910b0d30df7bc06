package org.tongjie.broker.request;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import java.util.stream.Stream;
import org.tongjie.broker.region.CardKey;
import org.tongjie.broker.region.ItemKey;
import org.tongjie.broker.region.PlaceCode;
import org.tongjie.broker.region.SystemCode;
import org.tongjie.broker.request.Candidate.LoanTerms;
import org.tongjie.broker.request.Candidate.Path;
import org.tongjie.catalog.directory.AgencySymbol;

/** A small region with fixed deadlines for the tests of the rules. */
final class Fixture {
  static final Instant MONDAY = Instant.parse("2026-03-02T01:00:00Z");
  static final PlaceCode PICKUP = new PlaceCode("school-a");
  static final PlaceCode ELSEWHERE = new PlaceCode("branch-b");
  static final CardKey READER = new CardKey(new AgencySymbol("SCHOOL"), "0012345X");

  static final DeadlinePolicy POLICY = policy(Duration.ofHours(8));

  static final Workflow WORKFLOW = new Workflow(POLICY);

  private Fixture() {}

  /** Each wait lasts a fixed time, by the clock; a desk is asked alone as long as said. */
  static DeadlinePolicy policy(Duration alone) {
    return new DeadlinePolicy() {
      @Override
      public Instant deadline(Wait wait, Instant now, PlaceCode from, PlaceCode to) {
        return now.plus(
            switch (wait) {
              case PATRON_CHECK, ROUTING -> Duration.ofMinutes(15);
              case ANSWER -> Duration.ofMinutes(30);
              case ALONE -> alone;
              case PULL, TRANSIT, RETURN -> Duration.ofDays(2);
              case CANCEL -> Duration.ofHours(4);
              case SHELF -> Duration.ofDays(7);
              case LONGER_SHELF -> Duration.ofDays(3);
              case LOAN -> Duration.ofDays(30);
              case DECISION -> Duration.ofDays(14);
              case NOTHING -> throw new IllegalArgumentException("nothing is waited for");
            });
      }

      @Override
      public Instant endOf(LocalDate day, PlaceCode place) {
        return day.plusDays(1).atStartOfDay(zone()).toInstant();
      }

      @Override
      public Instant dueSoon(LocalDate due, PlaceCode place) {
        return endOf(due.minusDays(3), place);
      }

      @Override
      public Optional<Instant> overdue(LocalDate due, int number, PlaceCode place) {
        return Stream.of(0, 6, 20)
            .skip(number)
            .findFirst()
            .map(days -> endOf(due.plusDays(days), place));
      }

      @Override
      public LocalDate dueDate(AgencySymbol issuer, LocalDate wanted) {
        return wanted;
      }

      @Override
      public ZoneId zone() {
        return ZoneId.of("Asia/Shanghai");
      }
    };
  }

  static Wish wish() {
    return wish(Optional.empty());
  }

  static Wish wish(Optional<LocalDate> neededBy) {
    return new Wish("p1", READER, 42, "三体", "", Wish.Edition.THIS, PICKUP, neededBy, MONDAY);
  }

  static PatronRequest submitted() {
    return WORKFLOW.submit(new RequestId(new java.util.UUID(1, 2)), wish()).request();
  }

  /** An item of the supplier of this number, asked for on this path. */
  static Candidate candidate(int supplier, Path path) {
    AgencySymbol agency = new AgencySymbol("LIB" + supplier);
    return new Candidate(
        new ItemKey(agency, "B" + supplier),
        new PlaceCode("lib-" + supplier),
        new SystemCode("ils-" + supplier),
        new CardKey(agency, "PROXY-SCHOOL"),
        path,
        new SystemCode("ils-school"),
        new LoanTerms(30, 1));
  }
}
