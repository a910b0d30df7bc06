package org.tongjie.broker.region;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.Objects;
import org.tongjie.catalog.directory.AgencySymbol;

/**
 * A small region that has no faults: a city library with a branch, a county library on a system
 * with a reading room, a school without one.
 */
public final class TestRegion {
  public static final AgencySymbol CITY = new AgencySymbol("CITY");
  public static final AgencySymbol BRANCH = new AgencySymbol("BRANCH");
  public static final AgencySymbol COUNTY = new AgencySymbol("COUNTY");
  public static final AgencySymbol SCHOOL = new AgencySymbol("SCHOOL");
  public static final AgencySymbol ROOM = new AgencySymbol("ROOM");

  private TestRegion() {}

  /** The region as it stands in its file. */
  public static Region region() {
    return RegionFile.parse(text());
  }

  /** The text of its file. */
  public static String text() {
    try (InputStream file =
        Objects.requireNonNull(TestRegion.class.getResourceAsStream("region.json"))) {
      return new String(file.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  /** Its file with one place changed, which must be there. */
  static String changed(String from, String to) {
    String text = text();
    if (!text.contains(from)) {
      throw new IllegalArgumentException("the region's file does not contain " + from);
    }
    return text.replace(from, to);
  }

  /** A moment by the region's clocks, such as 2026-11-23T09:00. */
  static Instant at(String local) {
    return LocalDateTime.parse(local).atZone(Calendars.USUAL_ZONE).toInstant();
  }
}
