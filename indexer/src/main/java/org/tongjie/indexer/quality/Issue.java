package org.tongjie.indexer.quality;

/**
 * One defect of a record.
 *
 * @param field tag and subfield, such as "010$a", or "LDR"
 * @param detail the value as found, shortened
 */
public record Issue(QualityCode code, String field, String detail) {
  private static final int MAX_DETAIL = 80;

  public Issue {
    detail = detail.length() > MAX_DETAIL ? detail.substring(0, MAX_DETAIL) + "…" : detail;
  }
}
