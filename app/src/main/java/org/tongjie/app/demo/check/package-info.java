/** The questions that {@code demo --check} asks, and whether the answers are true of the sample. */
@NullMarked
package org.tongjie.app.demo.check;

import org.jspecify.annotations.NullMarked;
