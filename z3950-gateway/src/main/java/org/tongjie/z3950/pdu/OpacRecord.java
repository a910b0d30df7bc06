package org.tongjie.z3950.pdu;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tongjie.z3950.ber.Oid;
import org.tongjie.z3950.ber.ProtocolException;
import org.tongjie.z3950.ber.TextEncoding;

/**
 * An OPAC record (record syntax 1.2.840.10003.5.102): a bibliographic record with its holdings and
 * their circulation.
 *
 * @param bibliographic the bibliographic record, as a rule MARC; null when there is none
 * @param holdings null when not given
 */
public record OpacRecord(@Nullable External bibliographic, @Nullable List<Holding> holdings) {
  /** The record syntax. */
  public static final Oid SYNTAX = new Oid("1.2.840.10003.5.102");

  public OpacRecord {
    holdings = holdings == null ? null : List.copyOf(holdings);
  }

  /** Reads the record within an EXTERNAL of {@link #SYNTAX}. */
  public static OpacRecord read(External record, TextEncoding text) throws ProtocolException {
    return Embedded.read(record, text, OpacCodec::read);
  }

  /** This record as an EXTERNAL of {@link #SYNTAX}. */
  public External toExternal(TextEncoding text) {
    return Embedded.write(SYNTAX, this, text, OpacCodec::write);
  }

  /** What one library or branch holds. */
  public sealed interface Holding {}

  /** Holdings as a MARC holdings record. */
  public record MarcHoldings(External record) implements Holding {}

  /**
   * Holdings and circulation data.
   *
   * @param codes fixed-field codes of the holdings statement
   * @param location where it is
   * @param callNumber MARC 21 852 $h and $i
   * @param shelvingData 852 $j to $m
   * @param notes notes
   * @param enumAndChron enumeration and chronology, all of 85X and 86X
   * @param volumes each volume held; null when not given
   * @param circulation each circulating item; null when not given
   */
  public record HoldingsAndCirc(
      HoldingsCodes codes,
      HoldingsLocation location,
      @Nullable String callNumber,
      @Nullable String shelvingData,
      HoldingsNotes notes,
      @Nullable String enumAndChron,
      @Nullable List<Volume> volumes,
      @Nullable List<Circulation> circulation)
      implements Holding {
    public HoldingsAndCirc {
      volumes = volumes == null ? null : List.copyOf(volumes);
      circulation = circulation == null ? null : List.copyOf(circulation);
    }
  }

  /**
   * Codes of a MARC 21 holdings record.
   *
   * @param typeOfRecord leader 06
   * @param encodingLevel leader 17
   * @param format 007/00-01
   * @param receiptAcqStatus 008/06
   * @param generalRetention 008/12
   * @param completeness 008/16
   * @param dateOfReport 008/26-31
   */
  public record HoldingsCodes(
      @Nullable String typeOfRecord,
      @Nullable String encodingLevel,
      @Nullable String format,
      @Nullable String receiptAcqStatus,
      @Nullable String generalRetention,
      @Nullable String completeness,
      @Nullable String dateOfReport) {
    /** No codes. */
    public static final HoldingsCodes NONE =
        new HoldingsCodes(null, null, null, null, null, null, null);
  }

  /**
   * Where a copy is.
   *
   * @param nucCode the library, 852 $a
   * @param localLocation branch or collection, 852 $b
   * @param shelvingLocation 852 $c
   * @param copyNumber 852 $t
   */
  public record HoldingsLocation(
      @Nullable String nucCode,
      @Nullable String localLocation,
      @Nullable String shelvingLocation,
      @Nullable String copyNumber) {}

  /**
   * Notes on a holding.
   *
   * @param publicNote 852 $z
   * @param reproduction 843
   * @param termsOfUse 845
   */
  public record HoldingsNotes(
      @Nullable String publicNote, @Nullable String reproduction, @Nullable String termsOfUse) {
    /** No notes. */
    public static final HoldingsNotes NONE = new HoldingsNotes(null, null, null);
  }

  /** A volume held. */
  public record Volume(
      @Nullable String enumeration, @Nullable String chronology, @Nullable String enumAndChron) {}

  /**
   * A circulating item.
   *
   * @param availability whether it can be had, and when
   * @param itemId its barcode
   * @param midspine text on its spine
   */
  public record Circulation(
      Availability availability,
      @Nullable String itemId,
      boolean renewable,
      boolean onHold,
      @Nullable String enumAndChron,
      @Nullable String midspine,
      @Nullable String temporaryLocation) {}

  /**
   * Whether an item can be had.
   *
   * @param now at once
   * @param date when again, as the target words it
   * @param thru until when, as the target words it
   * @param restrictions who may have it, as the target words it
   */
  public record Availability(
      boolean now, @Nullable String date, @Nullable String thru, @Nullable String restrictions) {}
}
