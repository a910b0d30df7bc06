@NullMarked
package org.tongjie.z3950.gateway;

import org.jspecify.annotations.NullMarked;
