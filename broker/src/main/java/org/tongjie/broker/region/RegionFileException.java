package org.tongjie.broker.region;

import java.util.List;
import java.util.stream.Collectors;

/** A region's file that cannot be read: someone must correct it. */
public final class RegionFileException extends RuntimeException {
  private static final long serialVersionUID = 1;

  private final transient List<Finding> findings;

  RegionFileException(List<Finding> findings) {
    super(findings.stream().map(Finding::toString).collect(Collectors.joining("\n")));
    this.findings = List.copyOf(findings);
  }

  /** All that is wrong with it. */
  public List<Finding> findings() {
    return findings;
  }
}
