@NullMarked
package org.tongjie.broker.work;

import org.jspecify.annotations.NullMarked;
