@NullMarked
package org.tongjie.z3950.partner;

import org.jspecify.annotations.NullMarked;
