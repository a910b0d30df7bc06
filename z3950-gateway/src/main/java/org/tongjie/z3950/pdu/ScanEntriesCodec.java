package org.tongjie.z3950.pdu;

import java.util.List;
import org.tongjie.z3950.ber.BerReader;
import org.tongjie.z3950.ber.BerWriter;
import org.tongjie.z3950.ber.ProtocolException;
import org.tongjie.z3950.ber.Tag;

/**
 * ListEntries ::= SEQUENCE { [1] IMPLICIT SEQUENCE OF Entry OPTIONAL, [2] IMPLICIT SEQUENCE OF
 * DiagRec OPTIONAL }; Entry ::= CHOICE { [1] IMPLICIT TermInfo, [2] DiagRec }.
 *
 * <p>TermInfo ::= SEQUENCE { Term, [0] displayTerm OPTIONAL, [44] suggestedAttributes OPTIONAL, [4]
 * IMPLICIT SEQUENCE OF AttributesPlusTerm OPTIONAL, [2] globalOccurrences OPTIONAL, [3] IMPLICIT
 * OccurrenceByAttributes OPTIONAL, [201] otherTermInfo OPTIONAL }.
 */
final class ScanEntriesCodec {
  private ScanEntriesCodec() {}

  static ScanEntries read(BerReader in) throws ProtocolException {
    List<ScanEntries.Entry> entries = null;
    List<Diagnostic> diagnostics = null;
    in.enter();
    while (in.next()) {
      switch (in.tag()) {
        case 1 -> entries = in.list(ScanEntriesCodec::readEntry);
        case 2 -> diagnostics = in.list(DiagnosticCodec::read);
        default -> in.skip();
      }
    }
    in.leave();
    return new ScanEntries(entries, diagnostics);
  }

  private static ScanEntries.Entry readEntry(BerReader in) throws ProtocolException {
    return switch (in.tag()) {
      case 1 -> readTermInfo(in);
      case 2 -> new ScanEntries.Surrogate(in.explicit(DiagnosticCodec::read));
      default -> throw in.unexpected("a term or a diagnostic");
    };
  }

  private static ScanEntries.TermInfo readTermInfo(BerReader in) throws ProtocolException {
    Term term = null;
    String displayTerm = null;
    List<Attribute> suggested = null;
    List<RpnNode.Operand> alternatives = null;
    Long occurrences = null;
    List<ScanEntries.Occurrence> byAttributes = null;
    List<OtherInformation> otherInfo = List.of();
    in.enter();
    while (in.next()) {
      switch (in.tag()) {
        case 0 -> displayTerm = in.text();
        case AttributeCodec.LIST -> suggested = AttributeCodec.readList(in);
        case 4 -> alternatives = in.list(RpnCodec::readAttributesPlusTerm);
        case 2 -> occurrences = in.integer();
        case 3 -> byAttributes = in.list(ScanEntriesCodec::readOccurrence);
        case OtherInformationCodec.TAG -> otherInfo = OtherInformationCodec.readList(in);
        default -> term = TermCodec.isTerm(in.tag()) ? TermCodec.read(in) : term;
      }
    }
    in.leave();
    return new ScanEntries.TermInfo(
        in.present(term, "term"),
        displayTerm,
        suggested,
        alternatives,
        occurrences,
        byAttributes,
        otherInfo);
  }

  /**
   * SEQUENCE { [1] AttributeList, CHOICE { [2] INTEGER, [3] IMPLICIT SEQUENCE OF SEQUENCE { [105]
   * db, [1] num OPTIONAL, [201] otherDbInfo OPTIONAL } } OPTIONAL, [201] otherOccurInfo OPTIONAL }.
   */
  private static ScanEntries.Occurrence readOccurrence(BerReader in) throws ProtocolException {
    List<Attribute> attributes = null;
    ScanEntries.Count count = null;
    List<OtherInformation> otherInfo = List.of();
    in.enter();
    while (in.next()) {
      switch (in.tag()) {
        case 1 -> attributes = in.explicit(AttributeCodec::readList);
        case 2 -> count = new ScanEntries.GlobalCount(in.explicit(BerReader::integer));
        case 3 -> count = new ScanEntries.DatabaseCounts(in.list(ScanEntriesCodec::readCount));
        case OtherInformationCodec.TAG -> otherInfo = OtherInformationCodec.readList(in);
        default -> in.skip();
      }
    }
    in.leave();
    return new ScanEntries.Occurrence(in.present(attributes, "attributes"), count, otherInfo);
  }

  private static ScanEntries.DatabaseCount readCount(BerReader in) throws ProtocolException {
    String database = null;
    Long count = null;
    List<OtherInformation> otherInfo = List.of();
    in.enter();
    while (in.next()) {
      switch (in.tag()) {
        case SearchCodec.DATABASE_NAME -> database = in.text();
        case 1 -> count = in.integer();
        case OtherInformationCodec.TAG -> otherInfo = OtherInformationCodec.readList(in);
        default -> in.skip();
      }
    }
    in.leave();
    return new ScanEntries.DatabaseCount(in.present(database, "db"), count, otherInfo);
  }

  static void write(BerWriter out, int tag, ScanEntries entries) {
    int mark = out.mark();
    out.list(2, entries.diagnostics(), DiagnosticCodec::write);
    out.list(1, entries.entries(), ScanEntriesCodec::writeEntry);
    out.constructed(tag, mark);
  }

  private static void writeEntry(BerWriter out, ScanEntries.Entry entry) {
    switch (entry) {
      case ScanEntries.TermInfo info -> writeTermInfo(out, info);
      case ScanEntries.Surrogate(Diagnostic diagnostic) ->
          out.explicit(2, diagnostic, DiagnosticCodec::write);
    }
  }

  private static void writeTermInfo(BerWriter out, ScanEntries.TermInfo info) {
    int mark = out.mark();
    OtherInformationCodec.writeList(out, info.otherInfo());
    out.list(3, info.byAttributes(), ScanEntriesCodec::writeOccurrence);
    out.optionalInteger(2, info.globalOccurrences());
    out.list(4, info.alternativeTerms(), RpnCodec::writeAttributesPlusTerm);
    List<Attribute> suggested = info.suggestedAttributes();
    if (suggested != null) {
      AttributeCodec.writeList(out, suggested);
    }
    out.optionalText(0, info.displayTerm());
    TermCodec.write(out, info.term());
    out.constructed(1, mark);
  }

  private static void writeOccurrence(BerWriter out, ScanEntries.Occurrence occurrence) {
    int mark = out.mark();
    OtherInformationCodec.writeList(out, occurrence.otherInfo());
    switch (occurrence.count()) {
      case null -> {}
      case ScanEntries.GlobalCount(long count) ->
          out.explicit(2, count, AttributeCodec::writeInteger);
      case ScanEntries.DatabaseCounts(List<ScanEntries.DatabaseCount> counts) ->
          out.list(3, counts, ScanEntriesCodec::writeCount);
    }
    out.explicit(1, occurrence.attributes(), AttributeCodec::writeList);
    out.constructed(Tag.SEQUENCE, mark);
  }

  private static void writeCount(BerWriter out, ScanEntries.DatabaseCount count) {
    int mark = out.mark();
    OtherInformationCodec.writeList(out, count.otherInfo());
    out.optionalInteger(1, count.count());
    out.text(SearchCodec.DATABASE_NAME, count.database());
    out.constructed(Tag.SEQUENCE, mark);
  }
}
