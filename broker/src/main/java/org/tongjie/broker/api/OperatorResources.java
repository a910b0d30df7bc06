package org.tongjie.broker.api;

import java.time.Clock;
import java.util.List;
import org.tongjie.broker.account.Audit;
import org.tongjie.broker.account.StaffAccess;
import org.tongjie.broker.operation.Systems;
import org.tongjie.broker.store.MonthStore;
import org.tongjie.broker.store.RegionStore;

/** All that programs do for those who run the region. */
public final class OperatorResources {
  private OperatorResources() {}

  /** What the resources are made of. */
  public record Parts(
      StaffAccess access,
      Systems systems,
      RegionStore regions,
      MonthStore months,
      Audit audit,
      Clock clock) {}

  /** The resources made of these parts. */
  public static List<Object> of(Parts parts) {
    StaffGate access = StaffGate.ofOperators(parts.access());
    return List.of(
        new OperatorResource(access, parts.systems(), parts.audit()),
        new MonthResource(access, parts.months()),
        new RegionResource(access, parts.regions(), parts.audit(), parts.clock()));
  }
}
