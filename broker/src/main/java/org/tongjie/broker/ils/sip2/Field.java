package org.tongjie.broker.ils.sip2;

/** A tagged field of variable length: two characters that name it, and its value. */
record Field(String tag, String value) {}
