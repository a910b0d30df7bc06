/** Libraries without a system: their desk does by hand what a system would do. */
@NullMarked
package org.tongjie.broker.ils.desk;

import org.jspecify.annotations.NullMarked;
