/** Where items are now, asked from the systems that own them. */
@NullMarked
package org.tongjie.broker.availability;

import org.jspecify.annotations.NullMarked;
