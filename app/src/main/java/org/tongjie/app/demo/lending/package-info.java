/** The demonstration's library systems, its people, and what they do. */
@NullMarked
package org.tongjie.app.demo.lending;

import org.jspecify.annotations.NullMarked;
