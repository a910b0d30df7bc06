/** Tests of BER reading and writing. */
@NullMarked
package org.tongjie.z3950.ber;

import org.jspecify.annotations.NullMarked;
