/** Measures routing against simpler orders over a simulated year of a region. */
@NullMarked
package org.tongjie.app.bench.routing;

import org.jspecify.annotations.NullMarked;
