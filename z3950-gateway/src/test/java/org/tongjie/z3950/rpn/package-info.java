@NullMarked
package org.tongjie.z3950.rpn;

import org.jspecify.annotations.NullMarked;
