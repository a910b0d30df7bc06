package org.tongjie.simulator.koha;

/** Names of fields and paths changed when Koha moved from 17.11 to 18.11 and later. */
public enum KohaDialect {
  TODAY,
  OLDER
}
