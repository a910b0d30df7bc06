package org.tongjie.broker.transit;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A bin with what it holds, as it is printed, signed and checked. */
public record HandoverSheet(Bin bin, List<BinLine> lines) {
  public HandoverSheet {
    lines = List.copyOf(lines);
  }

  /**
   * What does not match when the bin is received.
   *
   * @param counted how many books were counted in it
   */
  public List<Difference> differences(int counted) {
    List<Difference> differences = new ArrayList<>();
    lines.stream()
        .filter(line -> line.arrived().isEmpty())
        .map(line -> new Difference(Difference.Kind.NOT_ARRIVED, Optional.of(line.item()), ""))
        .forEach(differences::add);
    if (counted != lines.size()) {
      differences.add(
          new Difference(
              Difference.Kind.COUNT_DIFFERS, Optional.empty(), counted + " / " + lines.size()));
    }
    return differences;
  }
}
