package org.tongjie.z3950.target;

import java.util.Locale;

/** How a term is meant. */
public enum TermForm {
  /** One word, anywhere in the field. */
  WORD,
  /** Words side by side; Chinese text too, since it has no spaces. */
  PHRASE,
  /** A word that may go on. */
  TRUNCATED,
  /** The whole field. */
  EXACT,
  /** How the field begins. */
  BEGINNING,
  /** A number or code in an index of such. */
  NUMBER,
  /** A year, to be compared with. */
  YEAR;

  /** Its name in target files. */
  public String key() {
    return name().toLowerCase(Locale.ROOT);
  }
}
