/**
 * The protocol data units of Z39.50-2003 as records, with the reading and writing of each, and the
 * structures carried inside them: OPAC, SUTRS, search reports and character set negotiation.
 */
@NullMarked
package org.tongjie.z3950.pdu;

import org.jspecify.annotations.NullMarked;
