/** Bounded HTTP calls to library systems. */
@NullMarked
package org.tongjie.broker.ils.http;

import org.jspecify.annotations.NullMarked;
