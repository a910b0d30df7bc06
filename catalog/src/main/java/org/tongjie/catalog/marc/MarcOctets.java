package org.tongjie.catalog.marc;

/** One record's octets, whatever structure carries them. */
public final class MarcOctets {
  private MarcOctets() {}

  /**
   * Reads one record.
   *
   * @throws MarcException when tags and fields cannot be told
   */
  public static MarcReading read(byte[] octets, MarcSyntax syntax, MarcEncoding encoding) {
    return switch (syntax) {
      case ISO_2709 -> Iso2709.read(octets, encoding);
      case MARCXML -> MarcXml.read(octets, encoding);
    };
  }
}
