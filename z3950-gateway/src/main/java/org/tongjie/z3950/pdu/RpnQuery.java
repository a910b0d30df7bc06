package org.tongjie.z3950.pdu;

import org.tongjie.z3950.ber.Oid;

/**
 * A reverse Polish query (Z39.50-2003 §3.7.1).
 *
 * @param attributeSet the set of attributes that name no set themselves, Bib-1 as a rule
 */
public record RpnQuery(Oid attributeSet, RpnNode root) {}
