/** Tests of the examination of targets. */
@NullMarked
package org.tongjie.z3950.joining;

import org.jspecify.annotations.NullMarked;
