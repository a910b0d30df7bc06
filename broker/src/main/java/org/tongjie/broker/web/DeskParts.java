package org.tongjie.broker.web;

import java.time.Clock;
import java.util.function.Supplier;
import org.tongjie.broker.account.Audit;
import org.tongjie.broker.account.StaffAccess;
import org.tongjie.broker.account.StaffAccounts;
import org.tongjie.broker.circulation.CirculationDesk;
import org.tongjie.broker.circulation.DeskFacts;
import org.tongjie.broker.operation.Systems;
import org.tongjie.broker.patron.Cards;
import org.tongjie.broker.record.RecordFinder;
import org.tongjie.broker.region.Region;
import org.tongjie.broker.store.MonthStore;
import org.tongjie.broker.store.RegionStore;
import org.tongjie.broker.store.RequestQueries;
import org.tongjie.broker.store.RoutingStore;
import org.tongjie.broker.transit.TransitStore;
import org.tongjie.broker.work.LendingEngine;

/**
 * What the pages of desks and operators are made of.
 *
 * @param region what holds now
 */
public record DeskParts(
    StaffAccess access,
    StaffAccounts accounts,
    Audit audit,
    LendingEngine engine,
    Systems systems,
    RequestQueries queries,
    CirculationDesk.Counter counter,
    RoutingStore routing,
    MonthStore months,
    Cards cards,
    RegionStore regions,
    Supplier<Region> region,
    RecordFinder records,
    Clock clock,
    Site site) {

  DeskFacts facts() {
    return counter.facts();
  }

  TransitStore transit() {
    return counter.transit();
  }

  /**
   * Where the site is.
   *
   * @param publicUrl its own idea of its address, or empty to believe the request
   * @param signIn path of the page where staff sign in
   */
  public record Site(String publicUrl, String signIn) {}
}
