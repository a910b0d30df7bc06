package org.tongjie.z3950.sru;

/**
 * An answer to be sent.
 *
 * @param status of HTTP: what was wrong with the query alone is told in the answer, with 200
 * @param octets a document in UTF-8; not copied, not to be changed
 */
@SuppressWarnings("ArrayRecordComponent") // octets are handed through, never compared
record SruAnswer(int status, String mediaType, byte[] octets) {
  static final int OK = 200;
  static final int UNAUTHORIZED = 401;
  static final int FORBIDDEN = 403;
  static final int NOT_FOUND = 404;
  static final int TOO_MANY = 429;
  static final int UNAVAILABLE = 503;
}
