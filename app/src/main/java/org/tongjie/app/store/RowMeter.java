package org.tongjie.app.store;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.function.LongConsumer;
import java.util.zip.ZipOutputStream;

/** Counts the rows of COPY text that pass, each of which ends with the only line feed in it. */
final class RowMeter extends FilterOutputStream {
  private static final int ROWS_BETWEEN_REPORTS = 256;

  private final ZipOutputStream zip;
  private final LongConsumer progress;
  private final MessageDigest digest = sha256Digest();
  private long rows;

  RowMeter(ZipOutputStream zip, LongConsumer progress) {
    super(zip);
    this.zip = zip;
    this.progress = progress;
  }

  static MessageDigest sha256Digest() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException("every Java has SHA-256", impossible);
    }
  }

  ZipOutputStream zip() {
    return zip;
  }

  @Override
  public void write(int octet) throws IOException {
    write(new byte[] {(byte) octet}, 0, 1);
  }

  @Override
  public void write(byte[] octets, int offset, int length) throws IOException {
    zip.write(octets, offset, length);
    digest.update(octets, offset, length);
    for (int i = offset; i < offset + length; i++) {
      if (octets[i] == '\n' && ++rows % ROWS_BETWEEN_REPORTS == 0) {
        progress.accept(rows);
      }
    }
  }

  long rows() {
    return rows;
  }

  /** Of all that passed; ends the metering. */
  String sha256() {
    return HexFormat.of().formatHex(digest.digest());
  }
}
