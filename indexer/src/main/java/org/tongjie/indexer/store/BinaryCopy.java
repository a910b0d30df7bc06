package org.tongjie.indexer.store;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Arrays;
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
  private static final VarHandle SHORTS = bigEndian(short[].class);
  private static final VarHandle INTS = bigEndian(int[].class);
  private static final VarHandle LONGS = bigEndian(long[].class);

  private byte[] out = new byte[1 << 16];
  private int size;
  private int rows;

  BinaryCopy() {
    octets(SIGNATURE);
  }

  private static VarHandle bigEndian(Class<?> type) {
    return MethodHandles.byteArrayViewVarHandle(type, ByteOrder.BIG_ENDIAN);
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
    octets(value);
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
      copy.writeToCopy(out, 0, size);
      copy.endCopy();
    } finally {
      if (copy.isActive()) {
        copy.cancelCopy();
      }
    }
  }

  private void octets(byte[] value) {
    reserve(value.length);
    System.arraycopy(value, 0, out, size, value.length);
    size += value.length;
  }

  private void int16(int value) {
    reserve(Short.BYTES);
    SHORTS.set(out, size, (short) value);
    size += Short.BYTES;
  }

  private void int32(int value) {
    reserve(Integer.BYTES);
    INTS.set(out, size, value);
    size += Integer.BYTES;
  }

  private void int64(long value) {
    reserve(Long.BYTES);
    LONGS.set(out, size, value);
    size += Long.BYTES;
  }

  private void reserve(int more) {
    if (size + more > out.length) {
      out = Arrays.copyOf(out, Math.max(size + more, out.length * 2));
    }
  }
}
