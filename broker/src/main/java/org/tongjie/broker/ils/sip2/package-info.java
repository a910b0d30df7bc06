/** Library systems that speak the Standard Interchange Protocol 2.00 (SIP2). */
@NullMarked
package org.tongjie.broker.ils.sip2;

import org.jspecify.annotations.NullMarked;
