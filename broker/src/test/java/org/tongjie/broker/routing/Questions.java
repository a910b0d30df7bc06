package org.tongjie.broker.routing;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.tongjie.broker.region.ItemKey;
import org.tongjie.broker.region.PlaceCode;
import org.tongjie.broker.region.Region;
import org.tongjie.broker.region.RegionFile;
import org.tongjie.broker.request.RequestId;
import org.tongjie.broker.routing.ShelfStatus.Standing;
import org.tongjie.catalog.directory.AgencySymbol;

/** A small region, and questions in it. */
public final class Questions {
  /** A Monday, 09:00 in Shanghai. */
  public static final Instant MONDAY = Instant.parse("2026-03-02T01:00:00Z");

  public static final AgencySymbol HOME = new AgencySymbol("HOME");

  private Questions() {}

  public static Region region() {
    try (InputStream file = Questions.class.getResourceAsStream("region.json")) {
      return RegionFile.parse(new String(file.readAllBytes(), StandardCharsets.UTF_8));
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  /** A reader of HOME asks on Monday. */
  public static RoutingQuestion asking(ItemFacts... items) {
    return new RoutingQuestion(
        RequestId.next(MONDAY, new Random(1)),
        new Borrower(HOME, "ADULT"),
        new PlaceCode("HOME"),
        MONDAY,
        MONDAY,
        Optional.empty(),
        Arrays.asList(items),
        List.of(),
        Experience.NONE);
  }

  /** A book on the shelf of a library whose place has its code. */
  public static ItemFacts book(String owner) {
    return book(owner, Standing.ON_SHELF);
  }

  public static ItemFacts book(String owner, Standing standing) {
    return new ItemFacts(
        new ItemKey(new AgencySymbol(owner), owner + "1"),
        new PlaceCode(owner),
        "",
        "BOOK",
        Optional.of(new BigDecimal("30")),
        new ShelfStatus(standing, MONDAY, Optional.empty(), 0),
        false,
        false);
  }

  public static RoutingQuestion with(RoutingQuestion question, Experience experience) {
    return new RoutingQuestion(
        question.request(),
        question.borrower(),
        question.pickup(),
        question.placed(),
        question.now(),
        question.neededBy(),
        question.items(),
        question.tried(),
        experience);
  }

  public static RoutingQuestion with(RoutingQuestion question, Tried... tried) {
    return new RoutingQuestion(
        question.request(),
        question.borrower(),
        question.pickup(),
        question.placed(),
        question.now(),
        question.neededBy(),
        question.items(),
        List.of(tried),
        question.experience());
  }

  public static RoutingQuestion at(RoutingQuestion question, Instant now, int number) {
    return new RoutingQuestion(
        RequestId.next(MONDAY, new Random(number)),
        question.borrower(),
        question.pickup(),
        MONDAY.plusSeconds(number),
        now,
        question.neededBy(),
        question.items(),
        question.tried(),
        question.experience());
  }

  public static List<String> order(Rota rota) {
    return rota.ranked().stream().map(offer -> offer.item().item().owner().value()).toList();
  }
}
