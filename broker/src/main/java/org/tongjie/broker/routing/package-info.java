/** Who is asked first for a request, in what order the others follow, and why: pure rules. */
@NullMarked
package org.tongjie.broker.routing;

import org.jspecify.annotations.NullMarked;
