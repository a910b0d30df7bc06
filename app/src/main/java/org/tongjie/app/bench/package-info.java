/** Measurements of whole journeys on this machine. */
@NullMarked
package org.tongjie.app.bench;

import org.jspecify.annotations.NullMarked;
