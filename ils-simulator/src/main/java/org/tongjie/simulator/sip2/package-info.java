/** The SIP2 door (3M Standard Interchange Protocol, version 2.00). */
@NullMarked
package org.tongjie.simulator.sip2;

import org.jspecify.annotations.NullMarked;
