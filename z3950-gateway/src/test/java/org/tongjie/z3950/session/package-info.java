@NullMarked
package org.tongjie.z3950.session;

import org.jspecify.annotations.NullMarked;
