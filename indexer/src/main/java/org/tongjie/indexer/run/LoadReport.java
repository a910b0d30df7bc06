package org.tongjie.indexer.run;

import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;

/**
 * What a load did. {@code read = new + changed + unchanged + deleted + repeated + set aside}.
 *
 * @param batch its number
 * @param counts records of the batch by what became of them
 * @param removed contributions withdrawn because a full batch no longer has them
 * @param setAsideByCode records in quarantine by code; the repeated ones are not among them
 * @param issuesByCode quality issues of records that were taken, by code
 * @param evidence how encoding, dialect and holdings were decided, in words
 * @param index the catalogue after the load
 */
public record LoadReport(
    long batch,
    Counts counts,
    long removed,
    Map<String, Long> setAsideByCode,
    Map<String, Long> issuesByCode,
    Evidence evidence,
    Index index,
    Duration took) {

  public LoadReport {
    setAsideByCode = new TreeMap<>(setAsideByCode);
    issuesByCode = new TreeMap<>(issuesByCode);
  }

  /** Records by what became of them. */
  public record Counts(
      long read,
      long added,
      long changed,
      long unchanged,
      long deleted,
      long repeated,
      long setAside) {

    /** Whether every record read is accounted for. */
    public boolean addUp() {
      return read == added + changed + unchanged + deleted + repeated + setAside;
    }
  }

  /** Decisions taken for the batch, in words. */
  public record Evidence(String encoding, String dialect, String holdings) {}

  /**
   * What the catalogue holds after the load.
   *
   * @param clusters live clusters of all libraries
   * @param published documents and deletions that this load sent to Solr
   * @param unpublished changes of clusters that are not committed in Solr
   */
  public record Index(long clusters, long contributions, long published, long unpublished) {}

  /** Records a second, over the whole run. */
  public double recordsPerSecond() {
    return counts.read() / Math.max(1e-3, took.toNanos() / 1e9);
  }
}
