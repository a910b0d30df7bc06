/** One book whole: found by its identifier, described from all its contributions. */
@NullMarked
package org.tongjie.broker.record;

import org.jspecify.annotations.NullMarked;
