package org.tongjie.broker.ils;

import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedSet;
import org.tongjie.broker.region.SystemCode;
import org.tongjie.catalog.text.NearestName;

/** One system's settings, checked: an unknown name or a value out of range is refused at once. */
public final class ConnectorSettings {
  private final SystemCode system;
  private final Map<String, String> values;

  /**
   * The settings of a system.
   *
   * @throws IllegalArgumentException when a name is not among the known ones
   */
  public ConnectorSettings(
      SystemCode system, Map<String, String> values, SequencedSet<String> known) {
    this.system = system;
    this.values = Map.copyOf(values);
    for (String name : values.keySet()) {
      if (!known.contains(name)) {
        throw new IllegalArgumentException(
            "system %s: there is no setting \"%s\"; did you mean \"%s\"?"
                .formatted(system, name, NearestName.of(name, known)));
      }
    }
  }

  public Optional<String> text(String name) {
    return Optional.ofNullable(values.get(name)).map(String::strip);
  }

  public String text(String name, String otherwise) {
    return text(name).orElse(otherwise);
  }

  /**
   * A whole number.
   *
   * @throws IllegalArgumentException when it is none, or out of range
   */
  public int number(String name, int otherwise, int least, int most) {
    Optional<String> text = text(name);
    if (text.isEmpty()) {
      return otherwise;
    }
    if (text.get().matches("\\d{1,9}")) {
      int value = Integer.parseInt(text.get());
      if (value >= least && value <= most) {
        return value;
      }
    }
    throw wrong(name, "a whole number from " + least + " to " + most);
  }

  /**
   * {@code yes} or {@code no}.
   *
   * @throws IllegalArgumentException when it is neither
   */
  public boolean flag(String name, boolean otherwise) {
    return switch (text(name, otherwise ? "yes" : "no")) {
      case "yes" -> true;
      case "no" -> false;
      default -> throw wrong(name, "yes or no");
    };
  }

  /**
   * The time zone of the system's days.
   *
   * @throws IllegalArgumentException when there is none of that name
   */
  public ZoneId zone() {
    try {
      return ZoneId.of(text("zone", "Asia/Shanghai"));
    } catch (DateTimeException unknown) {
      throw wrong("zone", "a time zone such as Asia/Shanghai");
    }
  }

  /**
   * How far holds are offered: {@code none}, {@code lent-out} or {@code any}.
   *
   * @throws IllegalArgumentException when it is none of these
   */
  public Support holds(Support otherwise) {
    Optional<String> text = text("holds");
    if (text.isEmpty()) {
      return otherwise;
    }
    return switch (text.get()) {
      case "none" -> Support.NO;
      case "lent-out" -> Support.LENT_OUT_ONLY;
      case "any" -> Support.YES;
      default -> throw wrong("holds", "none, lent-out or any");
    };
  }

  /** The complaint about a value that its name does not allow. */
  public IllegalArgumentException wrong(String name, String allowed) {
    return new IllegalArgumentException(
        "system %s: the setting \"%s\" must be %s, not \"%s\""
            .formatted(system, name, allowed, values.getOrDefault(name, "")));
  }
}
