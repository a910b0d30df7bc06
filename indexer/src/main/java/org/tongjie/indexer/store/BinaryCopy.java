package org.tongjie.indexer.store;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;

/**
 * Rows in PostgreSQL's binary COPY format, gathered in memory and sent in one go: the fastest way
 * in.
 *
 * <p>{@code File --> Signature, Flags, Extension, Row*, -1; Row --> FieldCount, (Length, Octets)*}
 */
final class BinaryCopy {
  private static final byte[] SIGNATURE = {
    'P', 'G', 'C', 'O', 'P', 'Y', '\n', (byte) 0xFF, '\r', '\n', 0, 0, 0, 0, 0, 0, 0, 0, 0
  };
  private static final int BIGINT_OID = 20;

  private final ByteArrayOutputStream out = new ByteArrayOutputStream(1 << 16);
  private int rows;

  BinaryCopy() {
    out.writeBytes(SIGNATURE);
  }

  BinaryCopy row(int fields) {
    int16(fields);
    rows++;
    return this;
  }

  BinaryCopy bigint(long value) {
    int32(8);
    int64(value);
    return this;
  }

  BinaryCopy bigintOrNull(@Nullable Long value) {
    if (value == null) {
      int32(-1);
      return this;
    }
    return bigint(value);
  }

  BinaryCopy integer(int value) {
    int32(4);
    int32(value);
    return this;
  }

  BinaryCopy smallint(int value) {
    int32(2);
    int16(value);
    return this;
  }

  /** PostgreSQL has no U+0000 in text: it becomes U+FFFD. */
  BinaryCopy text(String value) {
    String storable = value.indexOf(0) < 0 ? value : value.replace('\0', '\uFFFD');
    return bytes(storable.getBytes(StandardCharsets.UTF_8));
  }

  BinaryCopy bytes(byte[] value) {
    int32(value.length);
    out.writeBytes(value);
    return this;
  }

  BinaryCopy bigints(long[] values) {
    int32(20 + 12 * values.length);
    int32(1);
    int32(0);
    int32(BIGINT_OID);
    int32(values.length);
    int32(1);
    for (long value : values) {
      bigint(value);
    }
    return this;
  }

  /**
   * Sends what was gathered to the table and columns, which must be in the order the fields were
   * given.
   */
  void send(Connection connection, String tableAndColumns) throws SQLException {
    if (rows == 0) {
      return;
    }
    int16(-1);
    CopyIn copy =
        connection
            .unwrap(PGConnection.class)
            .getCopyAPI()
            .copyIn("copy " + tableAndColumns + " from stdin (format binary)");
    try {
      byte[] octets = out.toByteArray();
      copy.writeToCopy(octets, 0, octets.length);
      copy.endCopy();
    } finally {
      if (copy.isActive()) {
        copy.cancelCopy();
      }
    }
  }

  private void int16(int value) {
    out.write(value >>> 8);
    out.write(value);
  }

  private void int32(int value) {
    int16(value >>> 16);
    int16(value);
  }

  private void int64(long value) {
    int32((int) (value >>> 32));
    int32((int) value);
  }
}
