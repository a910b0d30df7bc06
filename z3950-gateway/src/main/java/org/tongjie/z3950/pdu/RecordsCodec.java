package org.tongjie.z3950.pdu;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tongjie.z3950.ber.BerReader;
import org.tongjie.z3950.ber.BerWriter;
import org.tongjie.z3950.ber.Octets;
import org.tongjie.z3950.ber.ProtocolException;
import org.tongjie.z3950.ber.Tag;

/**
 * Records ::= CHOICE { [28] IMPLICIT SEQUENCE OF NamePlusRecord, [130] IMPLICIT DefaultDiagFormat,
 * [205] IMPLICIT SEQUENCE OF DiagRec }; NamePlusRecord ::= SEQUENCE { [0] name OPTIONAL, [1] CHOICE
 * { [1] EXTERNAL, [2] DiagRec, [3], [4], [5] FragmentSyntax } }, the tags of the latter explicit.
 */
final class RecordsCodec {
  static final int RECORDS = 28;
  static final int DIAGNOSTIC = 130;
  static final int DIAGNOSTICS = 205;

  private RecordsCodec() {}

  static Records read(BerReader in) throws ProtocolException {
    return switch (in.tag()) {
      case RECORDS -> new Records.Retrieved(in.list(RecordsCodec::readRecord));
      case DIAGNOSTIC -> new Records.NonSurrogate(DiagnosticCodec.readDefault(in));
      case DIAGNOSTICS -> new Records.MultipleNonSurrogate(in.list(DiagnosticCodec::read));
      default -> throw in.unexpected("records or diagnostics");
    };
  }

  private static NamePlusRecord readRecord(BerReader in) throws ProtocolException {
    String database = null;
    NamePlusRecord.Content content = null;
    in.enter();
    while (in.next()) {
      switch (in.tag()) {
        case 0 -> database = in.text();
        case 1 -> content = in.explicit(RecordsCodec::readContent);
        default -> in.skip();
      }
    }
    in.leave();
    return new NamePlusRecord(database, in.present(content, "record"));
  }

  private static NamePlusRecord.Content readContent(BerReader in) throws ProtocolException {
    int tag = in.tag();
    return switch (tag) {
      case 1 -> new NamePlusRecord.Retrieval(in.explicit(ExternalCodec::read));
      case 2 -> new NamePlusRecord.Surrogate(in.explicit(DiagnosticCodec::read));
      case 3, 4, 5 -> new NamePlusRecord.Fragment(tag, in.explicit(BerReader::element));
      default -> throw in.unexpected("a record, a diagnostic or a fragment");
    };
  }

  static void write(BerWriter out, @Nullable Records records) {
    switch (records) {
      case null -> {}
      case Records.Retrieved(List<NamePlusRecord> list) ->
          out.list(RECORDS, list, RecordsCodec::writeRecord);
      case Records.NonSurrogate(Diagnostic.Default diagnostic) ->
          DiagnosticCodec.writeDefault(out, DIAGNOSTIC, diagnostic);
      case Records.MultipleNonSurrogate(List<Diagnostic> diagnostics) ->
          out.list(DIAGNOSTICS, diagnostics, DiagnosticCodec::write);
    }
  }

  private static void writeRecord(BerWriter out, NamePlusRecord record) {
    int mark = out.mark();
    switch (record.content()) {
      case NamePlusRecord.Retrieval(External external) ->
          out.explicit(1, external, ExternalCodec::write);
      case NamePlusRecord.Surrogate(Diagnostic diagnostic) ->
          out.explicit(2, diagnostic, DiagnosticCodec::write);
      case NamePlusRecord.Fragment(int part, Octets fragment) ->
          out.explicit(part, fragment, BerWriter::element);
    }
    out.constructed(1, mark);
    out.optionalText(0, record.database());
    out.constructed(Tag.SEQUENCE, mark);
  }
}
