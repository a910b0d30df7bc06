/**
 * The region as data: who takes part, their places, systems, calendars, courier routes, numbers and
 * rights; its file and its check. Pure: no SQL, no HTTP, no clock.
 */
@NullMarked
package org.tongjie.broker.region;

import org.jspecify.annotations.NullMarked;
