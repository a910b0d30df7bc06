/** Partner libraries: who they are, what they may do and how much of it. */
@NullMarked
package org.tongjie.z3950.partner;

import org.jspecify.annotations.NullMarked;
