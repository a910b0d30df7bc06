@NullMarked
package org.tongjie.z3950.syntax;

import org.jspecify.annotations.NullMarked;
