package org.tongjie.z3950.pdu;

import org.jspecify.annotations.Nullable;
import org.tongjie.z3950.ber.Octets;

/**
 * A data unit of a service this codec does not read (segments, duplicate detection) or of none that
 * is defined. The other side is to be refused, with Close and {@link CloseReason#PROTOCOL_ERROR}.
 *
 * @param tag its context-specific tag
 * @param element the whole encoded element
 */
public record UnknownApdu(@Nullable Octets referenceId, int tag, Octets element) implements Apdu {}
