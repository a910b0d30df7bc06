/** The settings of one installation: where they come from, what they mean, how they are checked. */
@NullMarked
package org.tongjie.app.config;

import org.jspecify.annotations.NullMarked;
