/** Whole journeys of the program, run as its users run it. */
@NullMarked
package org.tongjie.app.journey;

import org.jspecify.annotations.NullMarked;
