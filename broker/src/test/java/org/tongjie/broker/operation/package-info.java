@NullMarked
package org.tongjie.broker.operation;

import org.jspecify.annotations.NullMarked;
