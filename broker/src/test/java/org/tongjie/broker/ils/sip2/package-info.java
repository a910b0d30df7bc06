@NullMarked
package org.tongjie.broker.ils.sip2;

import org.jspecify.annotations.NullMarked;
