package org.tongjie.broker.region;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Whether the parts of a region fit together. An error means that it cannot be used; a warning,
 * that it can, and someone will miss something.
 */
public final class RegionCheck {
  private RegionCheck() {}

  /** All findings but those of connectors, errors first, else in the order of the file. */
  public static List<Finding> check(Region region) {
    return check(region, ConnectorCheck.NONE);
  }

  /** All findings, errors first, else in the order of the file. */
  public static List<Finding> check(Region region, ConnectorCheck connectors) {
    List<Finding> findings = new ArrayList<>();
    findings.addAll(new MembersCheck(region).findings());
    findings.addAll(new HostsCheck(region, connectors).findings());
    findings.addAll(new CalendarsCheck(region).findings());
    findings.addAll(new LogisticsCheck(region).findings());
    findings.addAll(new NumbersCheck(region).findings());
    findings.addAll(new PolicyCheck(region).findings());
    findings.sort(Comparator.comparing(Finding::severity));
    return List.copyOf(findings);
  }

  /** Whether a region with these findings can be used. */
  public static boolean isUsable(List<Finding> findings) {
    return findings.stream().noneMatch(finding -> finding.severity() == Finding.Severity.ERROR);
  }
}
