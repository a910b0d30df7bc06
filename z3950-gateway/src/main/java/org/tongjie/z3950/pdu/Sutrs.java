package org.tongjie.z3950.pdu;

import org.tongjie.z3950.ber.BerReader;
import org.tongjie.z3950.ber.Octets;
import org.tongjie.z3950.ber.Oid;
import org.tongjie.z3950.ber.ProtocolException;
import org.tongjie.z3950.ber.TextEncoding;

/**
 * Simple unstructured text records (record syntax 1.2.840.10003.5.101): SutrsRecord ::=
 * InternationalString, its lines ending in LF and at best not longer than 72 characters.
 */
public final class Sutrs {
  /** The record syntax. */
  public static final Oid SYNTAX = new Oid("1.2.840.10003.5.101");

  private Sutrs() {}

  /** The text of a record, which some targets give as bare octets. */
  public static String read(External record, TextEncoding text) throws ProtocolException {
    return record.content() instanceof External.OctetAligned(Octets octets)
        ? text.decode(octets)
        : Embedded.read(record, text, BerReader::text);
  }

  /** A record with that text. */
  public static External toExternal(String record, TextEncoding text) {
    return Embedded.write(SYNTAX, record, text, TermCodec::writeString);
  }
}
