/** Tests of the interface for programs. */
@NullMarked
package org.tongjie.broker.api;

import org.jspecify.annotations.NullMarked;
