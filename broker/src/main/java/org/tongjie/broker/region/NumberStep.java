package org.tongjie.broker.region;

import java.util.BitSet;

/**
 * One character of a number's form.
 *
 * @param characters of ASCII that it may be
 * @param optional whether it may be missing
 * @param repeated whether it may follow itself
 */
record NumberStep(BitSet characters, boolean optional, boolean repeated) {
  boolean takes(char character) {
    return characters.get(character);
  }
}
