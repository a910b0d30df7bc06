package org.tongjie.indexer.framing;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.tongjie.catalog.marc.Iso2709;
import org.tongjie.catalog.marc.MarcEncoding;
import org.tongjie.catalog.marc.MarcField;
import org.tongjie.catalog.marc.MarcRecord;
import org.tongjie.catalog.marc.MarcSyntax;

/** Frames of hand-made batches. */
final class Frames {
  private Frames() {}

  static List<Frame> of(byte[] batch, MarcSyntax syntax) {
    return of(new ByteArrayInputStream(batch), syntax);
  }

  static List<Frame> of(InputStream batch, MarcSyntax syntax) {
    List<Frame> frames = new ArrayList<>();
    try (Framer framer = Framer.open(batch, syntax)) {
      Optional<Frame> frame = framer.next();
      while (frame.isPresent()) {
        frames.add(frame.get());
        frame = framer.next();
      }
    } catch (IOException fault) {
      throw new UncheckedIOException(fault);
    }
    return frames;
  }

  /** A sound record with this control number. */
  static byte[] record(String controlNumber) {
    return Iso2709.write(
        new MarcRecord(
            "00000nam0 2200000   450 ",
            List.of(
                new MarcField.Control("001", controlNumber),
                new MarcField.Data(
                    "200", '1', ' ', List.of(new MarcField.Subfield('a', "通借" + controlNumber))))),
        MarcEncoding.UTF_8);
  }

  static byte[] concat(Object... parts) {
    var octets = new java.io.ByteArrayOutputStream();
    for (Object part : parts) {
      octets.writeBytes(
          part instanceof byte[] bytes ? bytes : part.toString().getBytes(StandardCharsets.UTF_8));
    }
    return octets.toByteArray();
  }

  /** Control number of each sound record, code of each damaged frame. */
  static List<String> outline(List<Frame> frames) {
    return frames.stream()
        .map(frame ->
            switch (frame) {
              case Frame.Raw raw -> controlNumber(raw);
              case Frame.Damaged damaged -> damaged.code();
            })
        .toList();
  }

  private static String controlNumber(Frame.Raw raw) {
    return switch (raw.syntax()) {
      case ISO_2709 -> Iso2709.parse(raw.octets(), MarcEncoding.UTF_8).control("001").orElse("-");
      case MARCXML ->
          org.tongjie.catalog.marc.MarcXml.parse(raw.octets(), MarcEncoding.UTF_8)
              .control("001")
              .orElse("-");
    };
  }
}
