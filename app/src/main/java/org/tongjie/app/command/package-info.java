/** The commands of the {@code tongjie} program. */
@NullMarked
package org.tongjie.app.command;

import org.jspecify.annotations.NullMarked;
