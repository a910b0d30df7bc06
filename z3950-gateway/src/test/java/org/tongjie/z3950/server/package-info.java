@NullMarked
package org.tongjie.z3950.server;

import org.jspecify.annotations.NullMarked;
