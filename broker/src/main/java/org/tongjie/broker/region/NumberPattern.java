package org.tongjie.broker.region;

import java.util.BitSet;
import java.util.List;
import java.util.Optional;

/**
 * The form of a number: a regular expression without choices and groups, so that reading takes
 * bounded time and two forms can be compared exactly.
 *
 * <pre>
 * pattern ::= ( one quantity? )+
 * one     ::= character | '\d' | '\' character | '[' ( character | character '-' character )+ ']'
 * quantity::= '?' | '*' | '+' | '{' n '}' | '{' n ',' m '}'
 * </pre>
 *
 * <p>Characters are those of ASCII. A number is at most 64 characters long.
 */
public final class NumberPattern {
  private final String written;
  private final List<NumberStep> steps;

  private NumberPattern(String written, List<NumberStep> steps) {
    this.written = written;
    this.steps = steps;
  }

  /**
   * Reads a pattern.
   *
   * @throws IllegalArgumentException saying at which character it cannot be understood
   */
  public static NumberPattern parse(String written) {
    return new NumberPattern(written, new NumberPatternParser(written).steps());
  }

  /** Whether a number has this form, from its first to its last character. */
  public boolean matches(String number) {
    if (number.length() > NumberText.LONGEST) {
      return false;
    }
    BitSet places = closure(0);
    for (int i = 0; i < number.length(); i++) {
      BitSet next = new BitSet(steps.size() + 1);
      for (int at = places.nextSetBit(0); at >= 0; at = places.nextSetBit(at + 1)) {
        if (at < steps.size() && steps.get(at).takes(number.charAt(i))) {
          next.or(after(at));
        }
      }
      places = next;
    }
    return places.get(steps.size());
  }

  /** A number that has both forms, the shortest there is, or empty. */
  public Optional<String> common(NumberPattern other) {
    return NumberOverlap.find(this, other);
  }

  int size() {
    return steps.size();
  }

  NumberStep step(int at) {
    return steps.get(at);
  }

  /** The places reachable from one without a character. */
  BitSet closure(int from) {
    BitSet places = new BitSet(steps.size() + 1);
    int at = from;
    places.set(at);
    while (at < steps.size() && steps.get(at).optional()) {
      places.set(++at);
    }
    return places;
  }

  /** The places reachable once a step has taken a character. */
  BitSet after(int at) {
    BitSet places = closure(at + 1);
    if (steps.get(at).repeated()) {
      places.set(at);
    }
    return places;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof NumberPattern pattern && pattern.written.equals(written);
  }

  @Override
  public int hashCode() {
    return written.hashCode();
  }

  /** As it was written. */
  @Override
  public String toString() {
    return written;
  }
}
