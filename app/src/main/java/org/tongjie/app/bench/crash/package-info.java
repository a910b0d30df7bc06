/** Kills brokers and databases in the middle of their work, and judges what is left. */
@NullMarked
package org.tongjie.app.bench.crash;

import org.jspecify.annotations.NullMarked;
