/** Tests of settings and commands. */
@NullMarked
package org.tongjie.app.config;

import org.jspecify.annotations.NullMarked;
