package org.tongjie.broker.ils;

import java.time.LocalDate;
import java.time.Period;
import java.util.Arrays;
import java.util.Optional;

/** Years of age in groups that are wide enough to be counted without telling who is meant. */
public enum AgeBand {
  UNDER_7("0-6", 6),
  FROM_7("7-12", 12),
  FROM_13("13-17", 17),
  FROM_18("18-34", 34),
  FROM_35("35-59", 59),
  FROM_60("60+", 119);

  private final String label;
  private final int last;

  AgeBand(String label, int last) {
    this.label = label;
    this.last = last;
  }

  /** How it is written in figures: {@code 7-12}. */
  public String label() {
    return label;
  }

  /** Whether its readers are children or young people: 少儿. */
  public boolean isMinor() {
    return last < FROM_18.last;
  }

  /** The band of this label. */
  public static Optional<AgeBand> ofLabel(String label) {
    return Arrays.stream(values()).filter(band -> band.label.equals(label)).findFirst();
  }

  /** The band of who was born on a day; empty for days on which no reader was born. */
  public static Optional<AgeBand> of(LocalDate born, LocalDate today) {
    if (born.isAfter(today)) {
      return Optional.empty();
    }
    int years = Period.between(born, today).getYears();
    return Arrays.stream(values()).filter(band -> years <= band.last).findFirst();
  }
}
