package org.tongjie.z3950.session;

import org.tongjie.catalog.marc.MarcEncoding;
import org.tongjie.catalog.marc.MarcText;
import org.tongjie.z3950.ber.TextEncoding;

/** Text in a character set that only libraries use. */
record LibraryText(MarcEncoding encoding) implements TextEncoding {
  @Override
  public String decode(byte[] octets, int from, int length) {
    return MarcText.decode(octets, from, from + length, encoding);
  }

  @Override
  public byte[] encode(String text) {
    return MarcText.encode(text, encoding);
  }
}
