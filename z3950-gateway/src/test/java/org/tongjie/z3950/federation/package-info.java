/** Tests of the federated search. */
@NullMarked
package org.tongjie.z3950.federation;

import org.jspecify.annotations.NullMarked;
