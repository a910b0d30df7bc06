package org.tongjie.z3950.pdu;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tongjie.z3950.ber.BerReader;
import org.tongjie.z3950.ber.BerWriter;
import org.tongjie.z3950.ber.ProtocolException;
import org.tongjie.z3950.ber.Tag;
import org.tongjie.z3950.pdu.OpacRecord.HoldingsAndCirc;
import org.tongjie.z3950.pdu.OpacRecord.HoldingsCodes;
import org.tongjie.z3950.pdu.OpacRecord.HoldingsLocation;
import org.tongjie.z3950.pdu.OpacRecord.HoldingsNotes;

/**
 * OPACRecord ::= SEQUENCE { [1] IMPLICIT EXTERNAL OPTIONAL, [2] IMPLICIT SEQUENCE OF HoldingsRecord
 * OPTIONAL }; HoldingsRecord ::= CHOICE { [1] IMPLICIT EXTERNAL, [2] IMPLICIT HoldingsAndCircData
 * }; HoldingsAndCircData ::= SEQUENCE { seventeen strings [1] to [17], [18] IMPLICIT SEQUENCE OF
 * Volume, [19] IMPLICIT SEQUENCE OF CircRecord }, all OPTIONAL.
 */
final class OpacCodec {
  private static final int STRINGS = 17;

  private OpacCodec() {}

  static OpacRecord read(BerReader in) throws ProtocolException {
    External bibliographic = null;
    List<OpacRecord.Holding> holdings = null;
    in.enter();
    while (in.next()) {
      switch (in.tag()) {
        case 1 -> bibliographic = ExternalCodec.readImplicit(in);
        case 2 -> holdings = in.list(OpacCodec::readHolding);
        default -> in.skip();
      }
    }
    in.leave();
    return new OpacRecord(bibliographic, holdings);
  }

  private static OpacRecord.Holding readHolding(BerReader in) throws ProtocolException {
    return switch (in.tag()) {
      case 1 -> new OpacRecord.MarcHoldings(ExternalCodec.readImplicit(in));
      case 2 -> readHoldingsAndCirc(in);
      default -> throw in.unexpected("holdings");
    };
  }

  private static HoldingsAndCirc readHoldingsAndCirc(BerReader in) throws ProtocolException {
    @Nullable String[] strings = new String[STRINGS + 1];
    List<OpacRecord.Volume> volumes = null;
    List<OpacRecord.Circulation> circulation = null;
    in.enter();
    while (in.next()) {
      int tag = in.tag();
      if (tag >= 1 && tag <= STRINGS) {
        strings[tag] = in.text();
      } else if (tag == STRINGS + 1) {
        volumes = in.list(OpacCodec::readVolume);
      } else if (tag == STRINGS + 2) {
        circulation = in.list(CirculationCodec::read);
      }
    }
    in.leave();
    return new HoldingsAndCirc(
        new HoldingsCodes(
            strings[1], strings[2], strings[3], strings[4], strings[5], strings[6], strings[7]),
        new HoldingsLocation(strings[8], strings[9], strings[10], strings[13]),
        strings[11],
        strings[12],
        new HoldingsNotes(strings[14], strings[15], strings[16]),
        strings[17],
        volumes,
        circulation);
  }

  /** Volume ::= SEQUENCE { [1] enumeration, [2] chronology, [3] enumAndChron }, all OPTIONAL. */
  private static OpacRecord.Volume readVolume(BerReader in) throws ProtocolException {
    String enumeration = null;
    String chronology = null;
    String enumAndChron = null;
    in.enter();
    while (in.next()) {
      switch (in.tag()) {
        case 1 -> enumeration = in.text();
        case 2 -> chronology = in.text();
        case 3 -> enumAndChron = in.text();
        default -> in.skip();
      }
    }
    in.leave();
    return new OpacRecord.Volume(enumeration, chronology, enumAndChron);
  }

  static void write(BerWriter out, OpacRecord record) {
    int mark = out.mark();
    out.list(2, record.holdings(), OpacCodec::writeHolding);
    External bibliographic = record.bibliographic();
    if (bibliographic != null) {
      ExternalCodec.writeImplicit(out, 1, bibliographic);
    }
    out.constructed(Tag.SEQUENCE, mark);
  }

  private static void writeHolding(BerWriter out, OpacRecord.Holding holding) {
    switch (holding) {
      case OpacRecord.MarcHoldings(External record) -> ExternalCodec.writeImplicit(out, 1, record);
      case HoldingsAndCirc data -> write(out, data);
    }
  }

  private static void write(BerWriter out, HoldingsAndCirc data) {
    int mark = out.mark();
    out.list(STRINGS + 2, data.circulation(), CirculationCodec::write);
    out.list(STRINGS + 1, data.volumes(), OpacCodec::writeVolume);
    HoldingsCodes codes = data.codes();
    HoldingsLocation location = data.location();
    HoldingsNotes notes = data.notes();
    @Nullable String[] strings = {
      codes.typeOfRecord(),
      codes.encodingLevel(),
      codes.format(),
      codes.receiptAcqStatus(),
      codes.generalRetention(),
      codes.completeness(),
      codes.dateOfReport(),
      location.nucCode(),
      location.localLocation(),
      location.shelvingLocation(),
      data.callNumber(),
      data.shelvingData(),
      location.copyNumber(),
      notes.publicNote(),
      notes.reproduction(),
      notes.termsOfUse(),
      data.enumAndChron()
    };
    for (int tag = STRINGS; tag >= 1; tag--) {
      out.optionalText(tag, strings[tag - 1]);
    }
    out.constructed(2, mark);
  }

  private static void writeVolume(BerWriter out, OpacRecord.Volume volume) {
    int mark = out.mark();
    out.optionalText(3, volume.enumAndChron());
    out.optionalText(2, volume.chronology());
    out.optionalText(1, volume.enumeration());
    out.constructed(Tag.SEQUENCE, mark);
  }
}
