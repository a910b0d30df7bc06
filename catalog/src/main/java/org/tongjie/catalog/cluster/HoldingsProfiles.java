package org.tongjie.catalog.cluster;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.tongjie.catalog.dialect.HoldingsProfile;
import org.tongjie.catalog.directory.Agency;
import org.tongjie.catalog.marc.MarcDialect;

/** The holdings profiles of libraries, each text read once. */
public final class HoldingsProfiles {
  private final Map<String, HoldingsProfile> read = new ConcurrentHashMap<>();

  /** How this library writes holdings: as the directory says, else as is usual in the dialect. */
  public HoldingsProfile of(Agency agency, MarcDialect dialect) {
    String text = agency.holdingsProfile();
    return text.isEmpty()
        ? HoldingsProfile.usual(dialect)
        : read.computeIfAbsent(text, HoldingsProfile::parse);
  }
}
