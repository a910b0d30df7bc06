/** The region's participants: libraries, their tiers and their profiles. */
@NullMarked
package org.tongjie.catalog.directory;

import org.jspecify.annotations.NullMarked;
