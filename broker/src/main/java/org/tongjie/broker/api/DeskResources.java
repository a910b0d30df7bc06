package org.tongjie.broker.api;

import java.time.Clock;
import java.util.List;
import org.tongjie.broker.account.StaffAccess;
import org.tongjie.broker.circulation.CirculationDesk;
import org.tongjie.broker.patron.Cards;
import org.tongjie.broker.store.MonthStore;
import org.tongjie.broker.store.RequestQueries;
import org.tongjie.broker.store.RoutingStore;
import org.tongjie.broker.transit.TransitStore;
import org.tongjie.broker.work.Lending;

/** All that programs do at desks. */
public final class DeskResources {
  private DeskResources() {}

  /** What the resources are made of. */
  public record Parts(
      StaffAccess access,
      Lending lending,
      CirculationDesk circulation,
      RequestQueries queries,
      RoutingStore routing,
      MonthStore months,
      TransitStore transit,
      Cards cards,
      Clock clock) {}

  /** The resources made of these parts. */
  public static List<Object> of(Parts parts) {
    DeskAccess access = new DeskAccess(parts.access(), parts.lending(), parts.clock());
    RegisterAccess registers = new RegisterAccess(access, parts.cards().register());
    return List.of(
        new DeskScanResource(access, parts.circulation()),
        new DeskListResource(access, parts.queries()),
        new DeskRequestResource(access, parts.queries()),
        new DeskRoutingResource(access, parts.routing(), parts.queries()),
        new DeskActResource(access),
        new DeskVisitsResource(access, parts.months()),
        new DeskWorkResource(access, parts.months().entries()),
        new DeskProblemsResource(access, parts.queries()),
        new DeskBinsResource(access, parts.transit()),
        new DeskDifferencesResource(access, parts.transit()),
        new DeskCardsResource(registers, parts.queries()::isInUse),
        new DeskCardImportResource(registers),
        new DeskPinSlipsResource(registers),
        new DeskYearEndResource(registers, parts.queries()::openOf),
        new DeskJoinedCardsResource(access, parts.cards().readers()));
  }
}
