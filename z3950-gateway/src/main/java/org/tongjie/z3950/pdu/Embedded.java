package org.tongjie.z3950.pdu;

import org.tongjie.z3950.ber.BerReader;
import org.tongjie.z3950.ber.BerWriter;
import org.tongjie.z3950.ber.ElementReader;
import org.tongjie.z3950.ber.ElementWriter;
import org.tongjie.z3950.ber.Octets;
import org.tongjie.z3950.ber.Oid;
import org.tongjie.z3950.ber.ProtocolException;
import org.tongjie.z3950.ber.TextEncoding;

/** Structures in ASN.1 that travel inside an EXTERNAL, read only when somebody wants them. */
final class Embedded {
  private static final int EXPECTED_OCTETS = 256;

  private Embedded() {}

  /**
   * Reads the structure within {@code external}. Some peers put its encoding in octets instead of
   * placing it as it is.
   */
  static <T> T read(External external, TextEncoding text, ElementReader<T> reader)
      throws ProtocolException {
    return reader.read(BerReader.on(encoded(external), text));
  }

  private static Octets encoded(External external) throws ProtocolException {
    return switch (external.content()) {
      case External.SingleType(Octets element) -> element;
      case External.OctetAligned(Octets octets) -> octets;
      case External.Arbitrary arbitrary ->
          throw new ProtocolException("expected an ASN.1 value in EXTERNAL, found bits", 0);
    };
  }

  /** Writes a structure into an EXTERNAL. */
  static <T> External write(Oid syntax, T value, TextEncoding text, ElementWriter<T> writer) {
    BerWriter out = new BerWriter(text, EXPECTED_OCTETS);
    writer.write(out, value);
    return External.single(syntax, Octets.of(out.toByteArray()));
  }
}
