@NullMarked
package org.tongjie.broker.availability;

import org.jspecify.annotations.NullMarked;
