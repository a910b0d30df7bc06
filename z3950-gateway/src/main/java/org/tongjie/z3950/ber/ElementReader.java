package org.tongjie.z3950.ber;

/** Reads a value from the current element of a reader, and only from there. */
@FunctionalInterface
public interface ElementReader<T> {
  /** Reads the current element. */
  T read(BerReader reader) throws ProtocolException;
}
