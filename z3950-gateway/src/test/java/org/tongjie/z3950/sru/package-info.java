/** Tests of SRU over HTTP. */
@NullMarked
package org.tongjie.z3950.sru;

import org.jspecify.annotations.NullMarked;
