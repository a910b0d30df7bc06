package org.tongjie.broker.ledger;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.tongjie.broker.ledger.MonthFigure.Cell;
import org.tongjie.broker.ledger.MonthFigure.Measure;
import org.tongjie.broker.region.PlaceCode;
import org.tongjie.catalog.directory.AgencySymbol;

/** Adds up titles and volumes by owner and place, those for children beside all. */
public final class StockCount {
  private final Map<Shelf, long[]> counts = new TreeMap<>();

  /** Whose books, and where they stand. */
  public record Shelf(AgencySymbol owner, PlaceCode place) implements Comparable<Shelf> {
    @Override
    public int compareTo(Shelf other) {
      int byOwner = owner.value().compareTo(other.owner.value());
      return byOwner != 0 ? byOwner : place.value().compareTo(other.place.value());
    }
  }

  /**
   * Counts one title.
   *
   * @param forChildren whether it is for children
   * @param volumes pieces on each shelf that has it; 0 where a library tells none
   */
  public void add(boolean forChildren, Map<Shelf, Integer> volumes) {
    volumes.forEach((shelf, pieces) -> {
      long[] count = counts.computeIfAbsent(shelf, _ -> new long[4]);
      count[0]++;
      count[1] += pieces;
      if (forChildren) {
        count[2]++;
        count[3] += pieces;
      }
    });
  }

  /** The figures of every shelf. */
  public List<MonthFigure> figures() {
    List<MonthFigure> figures = new ArrayList<>();
    counts.forEach((shelf, count) -> {
      figures.add(figure(shelf, Measure.TITLES, count[0]));
      figures.add(figure(shelf, Measure.VOLUMES, count[1]));
      figures.add(figure(shelf, Measure.CHILDREN_TITLES, count[2]));
      figures.add(figure(shelf, Measure.CHILDREN_VOLUMES, count[3]));
    });
    return figures;
  }

  private static MonthFigure figure(Shelf shelf, Measure measure, long number) {
    return MonthFigure.counted(
        Cell.at(shelf.owner().value(), shelf.place().value(), measure), number);
  }
}
