package org.tongjie.z3950.pdu;

import org.jspecify.annotations.Nullable;
import org.tongjie.z3950.ber.BerReader;
import org.tongjie.z3950.ber.BerWriter;
import org.tongjie.z3950.ber.ProtocolException;
import org.tongjie.z3950.ber.Tag;

/**
 * CircRecord ::= SEQUENCE { [1] availableNow, [2] availablityDate OPTIONAL, [3] availableThru
 * OPTIONAL, [4] restrictions OPTIONAL, [5] itemId OPTIONAL, [6] renewable, [7] onHold, [8]
 * enumAndChron OPTIONAL, [9] midspine OPTIONAL, [10] temporaryLocation OPTIONAL }.
 */
final class CirculationCodec {
  private CirculationCodec() {}

  /** The elements as far as they were read; a flag that is missing is taken as false. */
  private static final class Elements {
    private boolean availableNow;
    private @Nullable String date;
    private @Nullable String thru;
    private @Nullable String restrictions;
    private @Nullable String itemId;
    private boolean renewable;
    private boolean onHold;
    private @Nullable String enumAndChron;
    private @Nullable String midspine;
    private @Nullable String temporaryLocation;

    void read(BerReader in) throws ProtocolException {
      in.enter();
      while (in.next()) {
        switch (in.tag()) {
          case 1 -> availableNow = in.bool();
          case 2 -> date = in.text();
          case 3 -> thru = in.text();
          case 4 -> restrictions = in.text();
          case 5 -> itemId = in.text();
          case 6 -> renewable = in.bool();
          case 7 -> onHold = in.bool();
          case 8 -> enumAndChron = in.text();
          case 9 -> midspine = in.text();
          case 10 -> temporaryLocation = in.text();
          default -> in.skip();
        }
      }
      in.leave();
    }
  }

  static OpacRecord.Circulation read(BerReader in) throws ProtocolException {
    Elements read = new Elements();
    read.read(in);
    return new OpacRecord.Circulation(
        new OpacRecord.Availability(read.availableNow, read.date, read.thru, read.restrictions),
        read.itemId,
        read.renewable,
        read.onHold,
        read.enumAndChron,
        read.midspine,
        read.temporaryLocation);
  }

  static void write(BerWriter out, OpacRecord.Circulation item) {
    int mark = out.mark();
    OpacRecord.Availability availability = item.availability();
    out.optionalText(10, item.temporaryLocation());
    out.optionalText(9, item.midspine());
    out.optionalText(8, item.enumAndChron());
    out.bool(7, item.onHold());
    out.bool(6, item.renewable());
    out.optionalText(5, item.itemId());
    out.optionalText(4, availability.restrictions());
    out.optionalText(3, availability.thru());
    out.optionalText(2, availability.date());
    out.bool(1, availability.now());
    out.constructed(Tag.SEQUENCE, mark);
  }
}
