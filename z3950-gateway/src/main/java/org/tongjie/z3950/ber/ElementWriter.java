package org.tongjie.z3950.ber;

/** Writes a value as one element in front of what is written already. */
@FunctionalInterface
public interface ElementWriter<T> {
  /** Writes the value. */
  void write(BerWriter writer, T value);
}
