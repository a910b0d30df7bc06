package org.tongjie.indexer.run;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import org.tongjie.catalog.marc.MarcField;
import org.tongjie.catalog.marc.MarcRecord;
import org.tongjie.indexer.store.NewContribution.Reading;

/** SHA-256 sums that tell whether a record changed and stand in for a missing control number. */
final class Checksums {
  private static final byte[] NONE = {};

  private Checksums() {}

  /** Of a record's octets and the way they are read: reading them otherwise is a change. */
  static byte[] of(byte[] octets, Reading reading) {
    MessageDigest digest = sha256();
    digest.update(octets);
    return digest.digest(reading.toString().getBytes(StandardCharsets.UTF_8));
  }

  /** Of octets that were not read. */
  static byte[] of(byte[] octets) {
    return sha256().digest(octets);
  }

  /** The first 64 bits. */
  static long version(byte[] checksum) {
    return ByteBuffer.wrap(checksum).getLong();
  }

  /** "#" and a hash of the record's content, the same in every encoding and structure. */
  static String contentNumber(MarcRecord record) {
    MessageDigest digest = sha256();
    add(digest, record.leader().substring(5, 9));
    for (MarcField field : record.fields()) {
      add(digest, field.tag());
      switch (field) {
        case MarcField.Control control -> add(digest, control.value());
        case MarcField.Data data -> {
          add(digest, "" + data.ind1() + data.ind2());
          data.subfields().forEach(subfield -> add(digest, subfield.code() + subfield.value()));
        }
      }
    }
    return "#" + Long.toHexString(version(digest.digest(NONE)));
  }

  private static void add(MessageDigest digest, String text) {
    digest.update(text.getBytes(StandardCharsets.UTF_8));
    digest.update((byte) 0);
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException missing) {
      throw new IllegalStateException("every JDK has SHA-256", missing);
    }
  }
}
