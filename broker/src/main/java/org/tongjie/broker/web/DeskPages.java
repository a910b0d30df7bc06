package org.tongjie.broker.web;

import java.util.List;
import org.tongjie.broker.circulation.CirculationDesk;

/** All that staff do at desks, and operators with the region's systems. */
public final class DeskPages {
  private DeskPages() {}

  /** The resources made of these parts. */
  public static List<Object> of(DeskParts parts) {
    DeskDoor door = new DeskDoor(parts);
    CirculationDesk circulation =
        new CirculationDesk(parts.engine().lending()::act, parts.counter(), parts.region());
    return List.of(
        new ScanPage(door, circulation),
        new DeskListPages(door),
        new BinPages(door),
        new DeskRequestPages(door),
        new WhyPages(door),
        new CardPages(door),
        new CardImportPages(door),
        new SchoolYearPages(door),
        new JoinPages(door),
        new OperatorPages(door),
        new MonthPages(door),
        new VisitPages(door),
        new WorkPages(door),
        new RegionPages(door));
  }
}
