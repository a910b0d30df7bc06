/**
 * The work of lending: one lane a library system, deadlines, reconciliation. Steps are plain
 * methods over a store and a clock; threads exist in {@code LendingEngine} alone.
 */
@NullMarked
package org.tongjie.broker.work;

import org.jspecify.annotations.NullMarked;
