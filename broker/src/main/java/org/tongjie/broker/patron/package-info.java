/**
 * Readers: signing in by way of the home library, one person's cards, what the home library allows.
 * We keep a random number for each reader and no names.
 */
@NullMarked
package org.tongjie.broker.patron;

import org.jspecify.annotations.NullMarked;
