package org.tongjie.z3950.client;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.tongjie.catalog.charset.CharsetDecision;
import org.tongjie.catalog.dialect.DialectDetector;
import org.tongjie.catalog.marc.Iso2709;
import org.tongjie.catalog.marc.MarcDefect;
import org.tongjie.catalog.marc.MarcDialect;
import org.tongjie.catalog.marc.MarcEncoding;
import org.tongjie.catalog.marc.MarcException;
import org.tongjie.catalog.marc.MarcField;
import org.tongjie.catalog.marc.MarcReading;
import org.tongjie.catalog.marc.MarcRecord;
import org.tongjie.catalog.marc.MarcXml;
import org.tongjie.z3950.ber.Octets;
import org.tongjie.z3950.ber.ProtocolException;
import org.tongjie.z3950.ber.TextEncoding;
import org.tongjie.z3950.pdu.External;
import org.tongjie.z3950.pdu.OpacRecord;
import org.tongjie.z3950.target.RecordForm;

/**
 * Reads the records of a target. What the target says of them is a hint: structure, encoding and
 * dialect are taken from the octets, and where they differ from what was said, that is remarked.
 */
public final class RecordReader {
  private static final int CLAIM = 9;

  private final RecordForm form;
  private final CharsetDecision charset;
  private final DialectDetector.Decision dialects;

  public RecordReader(RecordForm form) {
    this.form = form;
    this.charset = new CharsetDecision(form.encoding(), "as described", false);
    this.dialects = new DialectDetector.Decision(form.dialect(), "as described", false);
  }

  /** Reads one record. */
  public RecordReading read(Delivered delivered) {
    return switch (delivered) {
      case Delivered.Whole(var external) -> read(external);
      case Delivered.Xml(var _, var text) -> xml(text.getBytes(StandardCharsets.UTF_8));
      case Delivered.Missing(var diagnostic) -> new RecordReading.Unreadable(diagnostic.toString());
    };
  }

  private RecordReading read(External external) {
    if (OpacRecord.SYNTAX.equals(external.syntax())) {
      return opac(external);
    }
    return switch (external.content()) {
      case External.OctetAligned(var octets) -> octets(octets.array());
      case External.SingleType _, External.Arbitrary _ ->
          new RecordReading.Unreadable("no MARC record but syntax " + external.syntax());
    };
  }

  private RecordReading octets(byte[] octets) {
    int start = 0;
    while (start < octets.length && octets[start] <= ' ' && octets[start] >= 0) {
      start++;
    }
    if (start == octets.length) {
      return new RecordReading.Unreadable("a record without octets");
    }
    return octets[start] == '<' || startsWithMark(octets) ? xml(octets) : iso2709(octets);
  }

  private static boolean startsWithMark(byte[] octets) {
    return octets.length > 3
        && (octets[0] & 0xFF) == 0xEF
        && (octets[1] & 0xFF) == 0xBB
        && octets[3] == '<';
  }

  private RecordReading iso2709(byte[] octets) {
    CharsetDecision.Choice choice = charset.decide(octets);
    try {
      List<String> remarks = new ArrayList<>();
      boolean claims = octets.length > CLAIM && octets[CLAIM] == 'a';
      boolean utf8 = choice.encoding() == MarcEncoding.UTF_8;
      if (claims && !utf8) {
        remarks.add("records say UTF-8 and are " + name(choice.encoding()));
      } else if (choice.encoding() != form.encoding() && !isAscii(octets)) {
        remarks.add("records are " + name(choice.encoding()));
      }
      return checked(Iso2709.read(octets, choice.encoding()), choice.encoding(), remarks);
    } catch (MarcException broken) {
      return new RecordReading.Unreadable("no readable MARC record: " + broken.reason());
    }
  }

  private RecordReading xml(byte[] octets) {
    try {
      return checked(
          MarcXml.read(octets, MarcEncoding.UTF_8), MarcEncoding.UTF_8, new ArrayList<>());
    } catch (MarcException broken) {
      return new RecordReading.Unreadable("no readable MARCXML: " + broken.reason());
    }
  }

  private RecordReading checked(MarcReading reading, MarcEncoding encoding, List<String> remarks) {
    MarcRecord record = reading.record();
    MarcDialect dialect = dialects.of(record);
    if ((dialect == MarcDialect.MARC21) != (form.dialect() == MarcDialect.MARC21)) {
      remarks.add("records are " + dialect.name().toLowerCase(Locale.ROOT));
    }
    if (reading.repairs().stream().anyMatch(r -> r.defect() == MarcDefect.OCTETS_INVALID)) {
      remarks.add("records hold octets that are no " + name(encoding));
    }
    return new RecordReading.Read(record, dialect, encoding, remarks);
  }

  private RecordReading opac(External external) {
    try {
      OpacRecord opac = OpacRecord.read(external, TextEncoding.UTF_8);
      External bibliographic = opac.bibliographic();
      if (bibliographic == null || OpacRecord.SYNTAX.equals(bibliographic.syntax())) {
        return new RecordReading.Unreadable("an OPAC record without bibliographic record");
      }
      RecordReading reading = read(bibliographic);
      return reading instanceof RecordReading.Read read ? withHoldings(read, opac) : reading;
    } catch (ProtocolException broken) {
      return new RecordReading.Unreadable("no readable OPAC record: " + broken.getMessage());
    }
  }

  /** Holdings of an OPAC record as fields 852, unless the record has its own. */
  private static RecordReading withHoldings(RecordReading.Read read, OpacRecord opac) {
    List<OpacRecord.Holding> holdings = opac.holdings();
    if (holdings == null || read.marc().data("852").findAny().isPresent()) {
      return read;
    }
    List<MarcField> fields = new ArrayList<>(read.marc().fields());
    for (OpacRecord.Holding holding : holdings) {
      if (holding instanceof OpacRecord.HoldingsAndCirc circ) {
        fields.add(OpacHoldings.field852(circ));
      }
    }
    return new RecordReading.Read(
        new MarcRecord(read.marc().leader(), fields),
        read.dialect(),
        read.encoding(),
        read.remarks());
  }

  private static boolean isAscii(byte[] octets) {
    for (byte octet : octets) {
      if (octet < 0 || octet == 0x1B) {
        return false;
      }
    }
    return true;
  }

  private static String name(MarcEncoding encoding) {
    return encoding.name().replace('_', '-');
  }

  /** Octets of a record as they came, empty for none. */
  public static Octets raw(Delivered delivered) {
    return switch (delivered) {
      case Delivered.Whole(var external) ->
          switch (external.content()) {
            case External.OctetAligned(var octets) -> octets;
            case External.SingleType(var element) -> element;
            case External.Arbitrary(var bits) -> bits;
          };
      case Delivered.Xml(var _, var text) -> Octets.of(text.getBytes(StandardCharsets.UTF_8));
      case Delivered.Missing _ -> Octets.empty();
    };
  }
}
