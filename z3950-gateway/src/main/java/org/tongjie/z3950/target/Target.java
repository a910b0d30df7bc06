package org.tongjie.z3950.target;

import java.util.regex.Pattern;

/**
 * A catalogue of someone else that can be searched, and how to speak with it.
 *
 * @param code short name in addresses, settings and messages: small letters, digits, "-" and "_"
 * @param name what people call it
 * @param records the form in which records are asked for
 * @param query the form in which questions are put
 */
public record Target(
    String code,
    String name,
    Address address,
    Credentials credentials,
    RecordForm records,
    QueryForm query,
    TargetLimits limits) {
  /** The code that stands for our own catalogue and is no target's. */
  public static final String UNION = "union";

  private static final Pattern CODE = Pattern.compile("[a-z0-9][a-z0-9_-]{0,39}");

  public Target {
    if (!CODE.matcher(code).matches() || code.equals(UNION)) {
      throw new IllegalArgumentException(
          "\"" + code + "\" is no code for a target: use small letters, digits, \"-\" and \"_\"");
    }
    boolean cql = query.mapping() instanceof QueryMapping.Cql;
    if (address instanceof Address.Sru && !cql) {
      throw new IllegalArgumentException("a target asked by SRU is asked in CQL");
    }
  }
}
