package org.tongjie.broker.record;

import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Collectors;

/** The MARC formats on offer. */
public enum MarcFormat {
  MARC21("marc21", "application/marc", "mrc"),
  /** UNIMARC, or CNMARC where a library contributed that. */
  UNIMARC("unimarc", "application/marc", "mrc"),
  /** MARC 21 as MARCXML (RFC 6207). */
  MARCXML("marcxml", "application/marcxml+xml", "xml");

  private final String token;
  private final String mediaType;
  private final String extension;

  MarcFormat(String token, String mediaType, String extension) {
    this.token = token;
    this.mediaType = mediaType;
    this.extension = extension;
  }

  /** The word for it in addresses. */
  public String token() {
    return token;
  }

  public String mediaType() {
    return mediaType;
  }

  /** What a record in this format is called when it is saved. */
  public String fileName(String recordId) {
    return recordId + "-" + token + "." + extension;
  }

  /** The format with this token, if there is one. */
  public static Optional<MarcFormat> of(String token) {
    return Arrays.stream(values()).filter(format -> format.token.equals(token)).findFirst();
  }

  /** All tokens, for who gave none of them. */
  public static String allowed() {
    return Arrays.stream(values()).map(MarcFormat::token).collect(Collectors.joining(", "));
  }
}
