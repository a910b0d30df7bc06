@NullMarked
package org.tongjie.broker.shelves;

import org.jspecify.annotations.NullMarked;
