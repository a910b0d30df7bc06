@NullMarked
package org.tongjie.z3950.availability;

import org.jspecify.annotations.NullMarked;
