package org.tongjie.indexer.run;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/**
 * Which control numbers come more than once in a batch. Numbers are kept as 64-bit hashes; beyond a
 * million they go to disk in partitions that are sorted one at a time, so memory stays flat. (Two
 * of ten million different numbers share a hash with a probability of 3 in a million.)
 */
final class RepeatedNumbers implements AutoCloseable {
  private static final int IN_MEMORY = 1 << 20;
  private static final int PARTITIONS = 64;

  private final int limit;
  private long[] hashes = new long[1024];
  private int size;
  private Path directory;
  private DataOutputStream[] partitions = {};
  private final Map<Long, Integer> remaining = new HashMap<>();

  RepeatedNumbers() {
    this(IN_MEMORY);
  }

  RepeatedNumbers(int limit) {
    this.limit = limit;
    this.directory = Path.of("");
  }

  void add(long hash) {
    if (size == limit) {
      spill();
    }
    if (size == hashes.length) {
      hashes = Arrays.copyOf(hashes, Math.min(limit, hashes.length * 2));
    }
    hashes[size++] = hash;
  }

  /** Ends the survey: from now on {@link #superseded} answers. */
  void finish() {
    if (partitions.length == 0) {
      countRepeated();
      return;
    }
    spill();
    try {
      for (int i = 0; i < PARTITIONS; i++) {
        partitions[i].close();
        readBack(directory.resolve("numbers-" + i));
        countRepeated();
        size = 0;
      }
    } catch (IOException failure) {
      throw new UncheckedIOException("cannot sort control numbers in " + directory, failure);
    } finally {
      hashes = new long[0];
    }
  }

  /** Counts one more occurrence and says whether a later one follows, which then wins. */
  boolean superseded(long hash) {
    Integer left = remaining.get(hash);
    if (left == null) {
      return false;
    }
    if (left == 1) {
      remaining.remove(hash);
      return false;
    }
    remaining.put(hash, left - 1);
    return true;
  }

  private void countRepeated() {
    Arrays.sort(hashes, 0, size);
    for (int from = 0; from < size; ) {
      int to = from + 1;
      while (to < size && hashes[to] == hashes[from]) {
        to++;
      }
      if (to - from > 1) {
        remaining.put(hashes[from], to - from);
      }
      from = to;
    }
  }

  private void spill() {
    try {
      if (partitions.length == 0) {
        open();
      }
      for (int i = 0; i < size; i++) {
        partitions[(int) (hashes[i] >>> 58)].writeLong(hashes[i]);
      }
      size = 0;
    } catch (IOException failure) {
      throw new UncheckedIOException("cannot set control numbers down on disk", failure);
    }
  }

  private void open() throws IOException {
    directory = Files.createTempDirectory("tongjie-numbers");
    partitions = new DataOutputStream[PARTITIONS];
    for (int i = 0; i < PARTITIONS; i++) {
      Path file = directory.resolve("numbers-" + i);
      partitions[i] = new DataOutputStream(new BufferedOutputStream(Files.newOutputStream(file)));
    }
  }

  private void readBack(Path file) throws IOException {
    try (DataInputStream in =
        new DataInputStream(new BufferedInputStream(Files.newInputStream(file)))) {
      int count = (int) (Files.size(file) / Long.BYTES);
      hashes = count > hashes.length ? new long[count] : hashes;
      for (size = 0; size < count; size++) {
        hashes[size] = in.readLong();
      }
    } catch (EOFException truncated) {
      throw new IOException(file + " is shorter than it was written", truncated);
    }
  }

  @Override
  public void close() {
    try {
      for (int i = 0; i < partitions.length; i++) {
        partitions[i].close();
        Files.deleteIfExists(directory.resolve("numbers-" + i));
      }
      if (partitions.length > 0) {
        Files.deleteIfExists(directory);
      }
    } catch (IOException failure) {
      throw new UncheckedIOException("cannot remove " + directory, failure);
    }
  }
}
