package org.tongjie.broker.web.view;

import java.util.List;
import java.util.Optional;

/**
 * A slip that goes with a book: no names of readers.
 *
 * @param paper a4 or roll, for rolls of 80 mm
 * @param mark printed largest: the shelf's mark or the place to go
 * @param barcode empty where it cannot be drawn
 */
public record SlipView(
    String paper,
    String heading,
    String mark,
    List<DeskCell> lines,
    Optional<Barcode> barcode,
    String code) {
  public SlipView {
    lines = List.copyOf(lines);
  }
}
