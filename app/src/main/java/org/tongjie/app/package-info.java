/** The one program: its commands wired by hand. */
@NullMarked
package org.tongjie.app;

import org.jspecify.annotations.NullMarked;
