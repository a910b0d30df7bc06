package org.tongjie.z3950.pdu;

/**
 * Sizes in octets agreed at Init (Z39.50-2003 §3.2.1.1.5).
 *
 * @param preferred size a response with several records should not exceed
 * @param exceptional size a response with one single record may reach, at least {@code preferred}
 */
public record MessageSizes(long preferred, long exceptional) {}
