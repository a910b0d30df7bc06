/** How long one waits for what others know, and how long one remembers it. */
@NullMarked
package org.tongjie.catalog.timing;

import org.jspecify.annotations.NullMarked;
