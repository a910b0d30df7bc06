package org.tongjie.catalog.marc;

import java.util.function.Predicate;

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
    return new Iso2709Reader(octets, encoding, _ -> true).read();
  }

  /** The record alone, for octets that were read before or whose repairs do not matter. */
  public static MarcRecord parse(byte[] octets, MarcEncoding encoding) {
    return read(octets, encoding).record();
  }

  /**
   * Some fields of a record whose octets were read before; may have none.
   *
   * @param wanted by tag
   */
  public static MarcRecord parse(byte[] octets, MarcEncoding encoding, Predicate<String> wanted) {
    return new Iso2709Reader(octets, encoding, wanted).read().record();
  }

  /**
   * Writes one record with its lengths, base address and directory computed; all else in the leader
   * is kept.
   *
   * <p>Characters without a place in the encoding become references, {@code &#xXXXX;}.
   *
   * @param encoding any but ISO 5426
   * @throws MarcException when a field exceeds 9,999 octets or the record 99,999
   */
  public static byte[] write(MarcRecord record, MarcEncoding encoding) {
    return new Iso2709Writer(encoding).write(record);
  }
}
