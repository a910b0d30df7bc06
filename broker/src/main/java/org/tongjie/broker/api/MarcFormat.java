package org.tongjie.broker.api;

import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Collectors;

/** The MARC formats on offer. */
enum MarcFormat {
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
  String token() {
    return token;
  }

  String mediaType() {
    return mediaType;
  }

  String fileName(String recordId) {
    return recordId + "-" + token + "." + extension;
  }

  static Optional<MarcFormat> of(String token) {
    return Arrays.stream(values()).filter(format -> format.token.equals(token)).findFirst();
  }

  static String allowed() {
    return Arrays.stream(values()).map(MarcFormat::token).collect(Collectors.joining(", "));
  }
}
