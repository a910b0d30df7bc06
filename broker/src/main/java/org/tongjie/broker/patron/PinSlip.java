package org.tongjie.broker.patron;

import org.tongjie.broker.ils.Pin;

/** A card with the PIN it was just given, to be told to its reader this once. */
public record PinSlip(DeskCard card, Pin pin) {}
