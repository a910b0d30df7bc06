/** What operators see of the region's systems, and do about them; every act is audited. */
@NullMarked
package org.tongjie.broker.operation;

import org.jspecify.annotations.NullMarked;
