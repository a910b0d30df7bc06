/** The HTTP server: Jetty, its limits and headers, and the wiring of resources and pages. */
@NullMarked
package org.tongjie.broker.http;

import org.jspecify.annotations.NullMarked;
