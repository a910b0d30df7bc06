package org.tongjie.z3950.target;

import java.util.Map;

/**
 * What is known of a library system as a target: values for target files to start from.
 *
 * @param certainty how that is known
 * @param about what it is and what to look out for
 * @param values by key of target files
 */
public record Profile(String name, Certainty certainty, String about, Map<String, String> values) {

  /** How something is known. */
  public enum Certainty {
    /** Seen by ourselves against the running system. */
    MEASURED,
    /** Told by its makers or operators. */
    DOCUMENTED,
    /** Commonly told; examine the target before relying on it. */
    UNVERIFIED
  }

  public Profile {
    values = Map.copyOf(values);
  }
}
