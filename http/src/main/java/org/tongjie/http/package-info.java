/**
 * HTTP as every part of the program serves it: Jetty with its limits, the wiring of resources,
 * faults as answers, health and measurements.
 */
@NullMarked
package org.tongjie.http;

import org.jspecify.annotations.NullMarked;
