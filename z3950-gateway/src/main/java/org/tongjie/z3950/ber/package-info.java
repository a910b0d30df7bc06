/** ASN.1 Basic Encoding Rules (ITU-T X.690): a bounded reader and a definite-length writer. */
@NullMarked
package org.tongjie.z3950.ber;

import org.jspecify.annotations.NullMarked;
