/** The gateway's HTTP server, for whatever resources the gateway is made with. */
@NullMarked
package org.tongjie.z3950.http;

import org.jspecify.annotations.NullMarked;
