/**
 * A reader's request and the attempts to supply it, as one state machine: pure functions of what is
 * known and what happened.
 */
@NullMarked
package org.tongjie.broker.request;

import org.jspecify.annotations.NullMarked;
