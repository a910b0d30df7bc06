/** Tests of the region: its file, its check, its arithmetic. */
@NullMarked
package org.tongjie.broker.region;

import org.jspecify.annotations.NullMarked;
