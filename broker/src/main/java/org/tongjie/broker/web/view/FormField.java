package org.tongjie.broker.web.view;

/**
 * A field of a form.
 *
 * @param hint what may be written, or empty
 */
public record FormField(Kind kind, String name, String label, String value, String hint) {
  /** How it is filled in. */
  public enum Kind {
    LINE,
    LINES,
    /** The value is "on" where it is ticked. */
    TICK
  }

  public static FormField line(String name, String label, String value, String hint) {
    return new FormField(Kind.LINE, name, label, value, hint);
  }

  public static FormField lines(String name, String label, String value, String hint) {
    return new FormField(Kind.LINES, name, label, value, hint);
  }

  public static FormField tick(String name, String label, boolean ticked) {
    return new FormField(Kind.TICK, name, label, ticked ? "on" : "", "");
  }

  /** The same field, filled in otherwise. */
  public FormField with(String other) {
    return new FormField(kind, name, label, other, hint);
  }

  public boolean ticked() {
    return value.equals("on");
  }
}
