package org.tongjie.z3950.client;

import java.util.ArrayList;
import java.util.List;
import org.tongjie.z3950.ber.TextEncoding;
import org.tongjie.z3950.pdu.NamePlusRecord;
import org.tongjie.z3950.pdu.ScanEntries;
import org.tongjie.z3950.pdu.Term;

/** Reads what a target delivers with its answers. */
final class AnswerReading {
  private static final int MOST_REMARKS = 10;

  private AnswerReading() {}

  /**
   * The records of an answer.
   *
   * @param wanted how many were asked for; more are left out
   * @param remarks takes what is odd about them
   */
  static List<Delivered> delivered(List<NamePlusRecord> records, int wanted, List<String> remarks) {
    if (records.size() > wanted) {
      remarks.add("sent " + records.size() + " records where " + wanted + " were asked for");
    }
    List<Delivered> delivered = new ArrayList<>();
    for (NamePlusRecord record : records.subList(0, Math.min(wanted, records.size()))) {
      switch (record.content()) {
        case NamePlusRecord.Retrieval(var external) -> delivered.add(new Delivered.Whole(external));
        case NamePlusRecord.Surrogate(var diagnostic) ->
            delivered.add(new Delivered.Missing(Diagnostics.of(diagnostic)));
        case NamePlusRecord.Fragment _ -> addOnce(remarks, "sent parts of records unasked");
      }
    }
    return delivered;
  }

  private static void addOnce(List<String> remarks, String remark) {
    if (remarks.size() < MOST_REMARKS && !remarks.contains(remark)) {
      remarks.add(remark);
    }
  }

  /** The terms of a scan, at most so many. */
  static List<Scanned.Entry> terms(
      List<ScanEntries.Entry> entries, int count, TextEncoding encoding) {
    List<Scanned.Entry> terms = new ArrayList<>();
    for (ScanEntries.Entry entry : entries) {
      if (entry instanceof ScanEntries.TermInfo info && terms.size() < count) {
        Long occurrences = info.globalOccurrences();
        terms.add(new Scanned.Entry(shown(info, encoding), occurrences == null ? -1 : occurrences));
      }
    }
    return terms;
  }

  private static String shown(ScanEntries.TermInfo info, TextEncoding encoding) {
    if (info.displayTerm() != null) {
      return info.displayTerm();
    }
    return switch (info.term()) {
      case Term.General(var octets) -> encoding.decode(octets);
      case Term.CharacterString(var text) -> text;
      case Term.Numeric(var number) -> Long.toString(number);
      case Term.DateTime(var time) -> time;
      case Term.Identifier(var oid) -> oid.dotted();
      case Term.Externally _, Term.Quantity _, Term.Null _ -> "";
    };
  }
}
