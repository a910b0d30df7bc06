package org.tongjie.broker.routing;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.tongjie.broker.region.Ils;
import org.tongjie.broker.region.Place;
import org.tongjie.broker.region.Region;
import org.tongjie.broker.region.RightsDecision;
import org.tongjie.broker.request.Candidate.LoanTerms;
import org.tongjie.broker.request.Candidate.Path;
import org.tongjie.broker.routing.Excluded.Reason;
import org.tongjie.catalog.directory.AgencySymbol;

/** Which items may be asked for at all, and how they would come. */
final class Screening {
  private final Region region;
  private final RoutingPolicy policy;
  private final RoutingQuestion question;

  Screening(Region region, RoutingPolicy policy, RoutingQuestion question) {
    this.region = region;
    this.policy = policy;
    this.question = question;
  }

  /** What becomes of an item. */
  sealed interface Screened {}

  /** It may be asked for. */
  record Possible(ItemFacts item, Path path, boolean readersCard, LoanTerms terms)
      implements Screened {}

  /** It may not. */
  record Out(Excluded excluded) implements Screened {}

  Screened screen(ItemFacts item) {
    return standing(item)
        .or(() -> history(item))
        .or(() -> library(item))
        .<Screened>map(Out::new)
        .orElseGet(() -> terms(item));
  }

  private Optional<Excluded> standing(ItemFacts item) {
    if (item.promised()) {
      return out(item, Reason.PROMISED);
    }
    return switch (item.status().standing()) {
      case ON_SHELF, UNKNOWN, NOT_RECORDED -> Optional.empty();
      case NEVER -> out(item, Reason.NOT_LENDABLE);
      case BUSY -> out(item, Reason.BUSY);
      case LENT_OUT -> Optional.of(onLoan(item));
      case SILENT -> out(item, Reason.SYSTEM_SILENT);
    };
  }

  private Excluded onLoan(ItemFacts item) {
    Optional<Instant> back =
        item.status()
            .due()
            .filter(_ -> item.status().queue() == 0)
            .map(this::morning)
            .filter(day -> day.isAfter(question.now()));
    return new Excluded(item.item(), Reason.ON_LOAN, back);
  }

  private Instant morning(LocalDate day) {
    return day.plusDays(1).atStartOfDay(region.calendars().zone()).toInstant();
  }

  private Optional<Excluded> history(ItemFacts item) {
    for (Tried tried : question.tried()) {
      if (tried.item().equals(item.item())) {
        return out(item, Reason.TRIED_BEFORE);
      }
      if (tried.item().owner().equals(item.item().owner()) && tried.isAgencysFault()) {
        return out(item, Reason.LIBRARY_TRIED_BEFORE);
      }
    }
    return Optional.empty();
  }

  private Optional<Excluded> library(ItemFacts item) {
    if (region.agency(item.item().owner()).isEmpty()) {
      return out(item, Reason.NOT_A_MEMBER);
    }
    if (system(item).filter(ils -> !ils.switches().on()).isPresent()) {
      return out(item, Reason.SYSTEM_OFF);
    }
    if (item.lastCopy() && policy.lastCopies() == RoutingPolicy.LastCopies.KEPT) {
      return out(item, Reason.LAST_COPY);
    }
    Instant opens = region.calendarOf(item.home()).nextOpening(question.now());
    return opens.isAfter(question.now().plus(policy.longestClosure()))
        ? Optional.of(Excluded.until(item, Reason.CLOSED, opens))
        : Optional.empty();
  }

  private Optional<Ils> system(ItemFacts item) {
    return region.systemOf(item.item().owner()).filter(ils -> ils.kind() != Ils.Kind.DESK);
  }

  private Screened terms(ItemFacts item) {
    RightsDecision decision =
        region
            .rights()
            .decide(
                question.borrower().home(),
                question.borrower().readerType(),
                item.itemType(),
                item.price());
    return switch (decision) {
      case RightsDecision.Allowed allowed ->
          way(item, new LoanTerms(allowed.days(), allowed.renewals()));
      case RightsDecision.Denied denied ->
          new Out(
              Excluded.of(
                  item,
                  denied.reason() == RightsDecision.Reason.PRICE_ABOVE_CEILING
                      ? Reason.TOO_DEAR
                      : Reason.NO_RIGHT));
      case RightsDecision.AskStaff ask ->
          ask.ifTheyAgree()
              .map(allowed -> withConsent(item, allowed))
              .orElseGet(() -> new Out(Excluded.of(item, Reason.NO_RIGHT)));
    };
  }

  private Screened withConsent(ItemFacts item, RightsDecision.Allowed allowed) {
    return question.borrower().consent()
        ? way(item, new LoanTerms(allowed.days(), allowed.renewals()))
        : new Out(Excluded.of(item, Reason.STAFF_DECIDES));
  }

  private Screened way(ItemFacts item, LoanTerms terms) {
    Optional<Ils> system = system(item);
    AgencySymbol home = question.borrower().home();
    if (system.isEmpty()) {
      return new Possible(item, Path.DESK, false, terms);
    }
    boolean readersCard = system.get().serves(home);
    if (!readersCard && region.proxyCard(system.get().code(), home).isEmpty()) {
      return new Out(Excluded.of(item, Reason.NO_PROXY_CARD));
    }
    return new Possible(
        item, servesPickup(system.get()) ? Path.NATIVE : Path.BROKERED, readersCard, terms);
  }

  private boolean servesPickup(Ils system) {
    return region.place(question.pickup()).map(Place::agency).filter(system::serves).isPresent()
        && system.pickupCode(question.pickup()).isPresent();
  }

  private static Optional<Excluded> out(ItemFacts item, Reason reason) {
    return Optional.of(Excluded.of(item, reason));
  }
}
