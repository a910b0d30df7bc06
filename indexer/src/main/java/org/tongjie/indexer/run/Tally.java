package org.tongjie.indexer.run;

import java.util.Map;
import java.util.TreeMap;

/** Counts of a load as it goes; used by its one storing thread. */
final class Tally {
  private long read;
  private long added;
  private long changed;
  private long unchanged;
  private long deleted;
  private long repeated;
  private long setAside;
  private long setAsideWithoutNumber;
  private final Map<String, Long> setAsideByCode = new TreeMap<>();
  private final Map<String, Long> issuesByCode = new TreeMap<>();

  void read(int records) {
    read += records;
  }

  void added() {
    added++;
  }

  void changed() {
    changed++;
  }

  void unchanged() {
    unchanged++;
  }

  void deleted() {
    deleted++;
  }

  void setAside(Prepared.SetAside record) {
    String code = record.code();
    if (record.controlNumber().isEmpty()) {
      setAsideWithoutNumber++;
    }
    if (code.equals(Codes.REPEATED)) {
      repeated++;
    } else {
      setAside++;
      setAsideByCode.merge(code, 1L, Long::sum);
    }
  }

  void issue(String code) {
    issuesByCode.merge(code, 1L, Long::sum);
  }

  long setAsideWithoutNumber() {
    return setAsideWithoutNumber;
  }

  LoadReport.Counts counts() {
    return new LoadReport.Counts(read, added, changed, unchanged, deleted, repeated, setAside);
  }

  Map<String, Long> setAsideByCode() {
    return setAsideByCode;
  }

  Map<String, Long> issuesByCode() {
    return issuesByCode;
  }
}
