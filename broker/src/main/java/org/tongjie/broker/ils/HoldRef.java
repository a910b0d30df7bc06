package org.tongjie.broker.ils;

/** A hold's number in its system. */
public record HoldRef(String value) {}
