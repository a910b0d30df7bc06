/** Tests of the HTTP server. */
@NullMarked
package org.tongjie.broker.http;

import org.jspecify.annotations.NullMarked;
