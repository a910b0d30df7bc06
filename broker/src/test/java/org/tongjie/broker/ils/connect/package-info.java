@NullMarked
package org.tongjie.broker.ils.connect;

import org.jspecify.annotations.NullMarked;
