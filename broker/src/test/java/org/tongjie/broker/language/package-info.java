@NullMarked
package org.tongjie.broker.language;

import org.jspecify.annotations.NullMarked;
