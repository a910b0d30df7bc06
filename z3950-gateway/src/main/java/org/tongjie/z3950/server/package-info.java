/** Z39.50 over TCP: connections, their time limits, and how many there may be. */
@NullMarked
package org.tongjie.z3950.server;

import org.jspecify.annotations.NullMarked;
