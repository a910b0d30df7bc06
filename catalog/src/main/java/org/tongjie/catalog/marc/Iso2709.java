package org.tongjie.catalog.marc;

/** Records as octets in the structure of ISO 2709:2008, which all MARC formats share. */
public final class Iso2709 {
  private Iso2709() {}

  /**
   * Reads one record. Structure is read from octets, before any decoding: lengths are counted in
   * octets, and no multi-octet character of the encodings in use contains a terminator.
   *
   * @param octets one record, with or without its record terminator
   * @throws MarcException when tags and fields cannot be told
   */
  public static MarcReading read(byte[] octets, MarcEncoding encoding) {
    return new Iso2709Reader(octets, encoding).read();
  }

  /** The record alone, for octets that were read before or whose repairs do not matter. */
  public static MarcRecord parse(byte[] octets, MarcEncoding encoding) {
    return read(octets, encoding).record();
  }

  /**
   * Writes one record with its lengths, base address and directory computed; all else in the leader
   * is kept.
   *
   * @param encoding UTF-8, GB18030, Big5 or Latin-1
   * @throws MarcException when a field exceeds 9,999 octets, the record 99,999, or a character has
   *     no place in the encoding
   */
  public static byte[] write(MarcRecord record, MarcEncoding encoding) {
    return new Iso2709Writer(encoding).write(record);
  }
}
