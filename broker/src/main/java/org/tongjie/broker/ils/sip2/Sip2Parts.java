package org.tongjie.broker.ils.sip2;

/** What every port of one system shares. */
record Sip2Parts(Sip2Lanes lanes, Questions questions, Sip2Settings settings) {}
