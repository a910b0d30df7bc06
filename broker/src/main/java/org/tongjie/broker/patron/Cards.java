package org.tongjie.broker.patron;

/** Readers' cards: those that desks keep, and whose are one reader's. */
public record Cards(DeskRegister register, Readers readers) {}
