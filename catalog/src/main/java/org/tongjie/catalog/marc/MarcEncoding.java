package org.tongjie.catalog.marc;

/** How the octets of a record become characters. */
public enum MarcEncoding {
  UTF_8,
  /** Also reads GBK and GB 2312, its subsets. */
  GB18030,
  BIG5,
  /** ANSEL, EACC and the escapes of MARC 21's own character sets. */
  MARC_8,
  /** ISO 5426 and the other sets of UNIMARC, chosen by 100 $a 26–33. */
  ISO_5426,
  LATIN_1
}
