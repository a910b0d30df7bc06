@NullMarked
package org.tongjie.broker.ledger;

import org.jspecify.annotations.NullMarked;
