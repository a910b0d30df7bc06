package org.tongjie.broker.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.tongjie.broker.region.ItemKey;
import org.tongjie.broker.transit.Bin;
import org.tongjie.broker.transit.BinLine;
import org.tongjie.broker.transit.Difference;
import org.tongjie.broker.transit.DifferenceCase;
import org.tongjie.broker.transit.HandoverSheet;

/** Bins, their sheets and differences as JSON. */
final class BinJson {
  private BinJson() {}

  /**
   * One signature.
   *
   * @param entered later than {@code at} where it was signed on paper
   */
  record Signature(String at, String entered, String actor, int counted) {
    static @Nullable Signature of(Optional<Bin.Handover> handover) {
      return handover
          .map(one ->
              new Signature(
                  one.at().toString(), one.entered().toString(), one.actor(), one.counted()))
          .orElse(null);
    }
  }

  /** A book of a sheet. */
  @JsonInclude(JsonInclude.Include.NON_EMPTY)
  record Line(String owner, String barcode, String title, String put, String arrived) {
    static Line of(BinLine line) {
      return new Line(
          line.item().owner().value(),
          line.item().barcode(),
          line.title(),
          line.put().toString(),
          line.arrived().map(Instant::toString).orElse(""));
    }
  }

  /** A bin; its lines only where one was asked for. */
  @JsonInclude(JsonInclude.Include.NON_EMPTY)
  record BinView(
      long number,
      String from,
      String to,
      String opened,
      String carrier,
      @Nullable Signature sent,
      @Nullable Signature received,
      @JsonInclude(JsonInclude.Include.ALWAYS) int pieces,
      @JsonInclude(JsonInclude.Include.ALWAYS) int arrived,
      List<Line> lines) {
    static BinView of(Bin bin, List<BinLine> lines) {
      return new BinView(
          bin.number(),
          bin.from().value(),
          bin.to().value(),
          bin.opened().toString(),
          bin.carrier(),
          Signature.of(bin.sent()),
          Signature.of(bin.received()),
          bin.pieces(),
          bin.arrived(),
          lines.stream().map(Line::of).toList());
    }

    static BinView of(HandoverSheet sheet) {
      return of(sheet.bin(), sheet.lines());
    }
  }

  /**
   * What does not match.
   *
   * @param number of its case, where a case was asked for
   * @param bin that it was found in, if any
   */
  @JsonInclude(JsonInclude.Include.NON_EMPTY)
  record DifferenceView(
      @Nullable Long number,
      @Nullable Long bin,
      String place,
      String opened,
      String kind,
      String owner,
      String barcode,
      String text) {
    static DifferenceView of(Difference difference) {
      return of(difference, null, null, "", "");
    }

    static DifferenceView of(DifferenceCase one) {
      @Nullable Long bin = one.bin().isPresent() ? one.bin().getAsLong() : null;
      return of(one.difference(), one.number(), bin, one.place().value(), one.opened().toString());
    }

    private static DifferenceView of(
        Difference difference,
        @Nullable Long number,
        @Nullable Long bin,
        String place,
        String opened) {
      Optional<ItemKey> item = difference.item();
      return new DifferenceView(
          number,
          bin,
          place,
          opened,
          difference.kind().name(),
          item.map(one -> one.owner().value()).orElse(""),
          item.map(ItemKey::barcode).orElse(""),
          difference.text());
    }
  }

  /** A sheet after it was signed, with what did not match. */
  record SignedView(BinView bin, List<DifferenceView> differences) {}
}
