package org.tongjie.broker.ils;

import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedSet;
import org.tongjie.broker.region.Complaint;
import org.tongjie.broker.region.WrongValueException;
import org.tongjie.catalog.text.NearestName;

/** One system's settings, checked: an unknown name or a value out of range is refused at once. */
public final class ConnectorSettings {
  private final Map<String, String> values;

  /**
   * The settings of a system.
   *
   * @throws IllegalArgumentException when a name is not among the known ones
   */
  public ConnectorSettings(Map<String, String> values, SequencedSet<String> known) {
    this.values = Map.copyOf(values);
    for (String name : values.keySet()) {
      if (!known.contains(name)) {
        throw new WrongValueException(Complaint.SETTING_UNKNOWN, name, NearestName.of(name, known));
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
    throw wrong(Complaint.SETTING_NUMBER, name, least, most);
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
      default -> throw choice(name, "yes, no");
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
      throw wrong(Complaint.SETTING_ZONE, "zone");
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
      default -> throw choice("holds", "none, lent-out, any");
    };
  }

  /** The complaint about a value that its name does not allow. */
  public WrongValueException wrong(Complaint complaint, String name, Object... allowed) {
    Object[] arguments = new Object[allowed.length + 2];
    arguments[0] = name;
    arguments[1] = values.getOrDefault(name, "");
    System.arraycopy(allowed, 0, arguments, 2, allowed.length);
    return new WrongValueException(complaint, arguments);
  }

  /** The complaint about a value that is none of those there are. */
  public WrongValueException choice(String name, String allowed) {
    return wrong(Complaint.SETTING_CHOICE, name, allowed);
  }
}
