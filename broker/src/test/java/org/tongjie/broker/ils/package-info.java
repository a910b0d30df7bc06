@NullMarked
package org.tongjie.broker.ils;

import org.jspecify.annotations.NullMarked;
