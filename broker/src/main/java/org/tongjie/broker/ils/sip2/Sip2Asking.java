package org.tongjie.broker.ils.sip2;

import java.time.Clock;

/** What the broker's side decides about asking a system. */
record Sip2Asking(Clock clock, boolean signInAllowed) {}
