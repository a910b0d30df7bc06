package org.tongjie.broker.api;

import jakarta.ws.rs.core.EntityTag;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** Entity tags that are a digest of what they stand for. */
final class Tags {
  private static final int OCTETS = 12;

  private Tags() {}

  static EntityTag of(byte[] content) {
    try {
      byte[] digest = MessageDigest.getInstance("SHA-256").digest(content);
      return new EntityTag(HexFormat.of().formatHex(digest, 0, OCTETS));
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException("every Java has SHA-256", impossible);
    }
  }
}
