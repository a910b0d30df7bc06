/**
 * What a desk does with what it scans: one box for books, readers' cards and staff cards, and the
 * decision which act follows. The decisions are pure; {@link
 * org.tongjie.broker.circulation.CirculationDesk} carries them out.
 */
@NullMarked
package org.tongjie.broker.circulation;

import org.jspecify.annotations.NullMarked;
