/** Tests of settings and commands. */
@NullMarked
package org.tongjie.app.command;

import org.jspecify.annotations.NullMarked;
