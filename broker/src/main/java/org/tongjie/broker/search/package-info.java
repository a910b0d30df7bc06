/** What interface and pages share: checked search parameters, and records found by identifier. */
@NullMarked
package org.tongjie.broker.search;

import org.jspecify.annotations.NullMarked;
