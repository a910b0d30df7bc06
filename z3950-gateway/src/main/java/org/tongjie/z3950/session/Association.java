package org.tongjie.z3950.session;

import java.util.Set;
import org.tongjie.catalog.marc.MarcEncoding;
import org.tongjie.z3950.ber.TextEncoding;
import org.tongjie.z3950.partner.Admission;
import org.tongjie.z3950.pdu.MessageSizes;
import org.tongjie.z3950.pdu.Option;

/**
 * What was agreed at Init.
 *
 * @param version 2 or 3
 * @param text the encoding of terms, names and diagnostics
 * @param records the encoding of MARC records
 */
record Association(
    int version,
    Set<Option> options,
    MessageSizes sizes,
    TextEncoding text,
    MarcEncoding records,
    Admission admission) {

  boolean isAgreed(Option option) {
    return options.contains(option);
  }
}
