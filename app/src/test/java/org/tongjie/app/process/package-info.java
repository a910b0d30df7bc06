/** Tests of the parts that run beside us, with the real parts. */
@NullMarked
package org.tongjie.app.process;

import org.jspecify.annotations.NullMarked;
