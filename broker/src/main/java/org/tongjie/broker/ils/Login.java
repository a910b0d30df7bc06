package org.tongjie.broker.ils;

/** What the broker signs in to a system with; the password never prints itself. */
public record Login(String user, Pin password) {}
