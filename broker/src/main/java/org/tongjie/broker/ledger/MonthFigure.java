package org.tongjie.broker.ledger;

/**
 * One figure of a month.
 *
 * @param cell what is counted
 * @param number how many, or minutes where the measure says so
 * @param source where it is from
 * @param late whether it was taken so long after the month that what stood then may have changed
 */
public record MonthFigure(Cell cell, long number, Source source, boolean late) {

  /**
   * What is counted, of whom and where; empty where it is not divided by that.
   *
   * @param agency whose readers or items; empty for all together
   * @param measure a name of {@link Measure}, or an act of lending
   * @param reason why, or the system that it is about
   */
  public record Cell(
      String agency,
      String place,
      String measure,
      String reason,
      String readerType,
      String ageBand) {

    /** Of an agency at one of its places. */
    public static Cell at(String agency, String place, Measure measure) {
      return new Cell(agency, place, measure.name(), "", "", "");
    }
  }

  /** Where a figure is from. */
  public enum Source {
    /** Counted from what we keep. */
    COUNTED,
    /** Reckoned from opening hours and closures. */
    CALENDAR,
    /** Told by a gate counter. */
    GATE,
    /** Entered by a person. */
    HAND,
    /** Told by a program of a library. */
    PROGRAM
  }

  /** What is measured beside acts. */
  public enum Measure {
    /** Cards that are valid at the end of the month. */
    CARDS,
    /** Readers with such a card, each once. */
    READERS,
    /** 种: records with a holding. */
    TITLES,
    /** 册: pieces. */
    VOLUMES,
    /** 种 for children: 少儿. */
    CHILDREN_TITLES,
    CHILDREN_VOLUMES,
    /** 进馆人次. */
    VISITS,
    /** Days of which the visitors were told. */
    VISIT_DAYS,
    /** Minutes in which a place was open. */
    OPEN_MINUTES,
    /** Minutes in which a system was asked for a sign of life. */
    ASKED_MINUTES,
    /** Minutes in which it gave one. */
    UP_MINUTES
  }

  /** A figure that we counted. */
  public static MonthFigure counted(Cell cell, long number) {
    return new MonthFigure(cell, number, Source.COUNTED, false);
  }
}
