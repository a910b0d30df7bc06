/** Tests of the protocol data units. */
@NullMarked
package org.tongjie.z3950.pdu;

import org.jspecify.annotations.NullMarked;
