package org.tongjie.simulator.ledger;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;

/**
 * A ledger's lines on disk. Each act is handed to the operating system before it is answered, so it
 * outlives a killed process; a last line torn by the kill is cut off.
 */
final class LedgerFile implements AutoCloseable {
  private final FileChannel channel;

  private LedgerFile(FileChannel channel) {
    this.channel = channel;
  }

  static LedgerFile open(Path path, List<Act> known) throws IOException {
    FileChannel channel =
        FileChannel.open(path, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    channel.truncate(known.stream().mapToLong(act -> bytes(act).length).sum());
    channel.position(channel.size());
    return new LedgerFile(channel);
  }

  static List<Act> read(Path path) throws IOException {
    List<Act> acts = new ArrayList<>();
    if (!Files.exists(path)) {
      return acts;
    }
    String text = Files.readString(path);
    int start = 0;
    for (int end = text.indexOf('\n'); end >= 0; end = text.indexOf('\n', start)) {
      acts.add(act(path, text.substring(start, end)));
      start = end + 1;
    }
    return acts;
  }

  private static Act act(Path path, String line) throws IOException {
    try {
      return ActJson.read(line);
    } catch (JsonProcessingException | IllegalArgumentException e) {
      throw new IOException(path + " is not a ledger: move it away and start again", e);
    }
  }

  void append(Act act) {
    ByteBuffer bytes = ByteBuffer.wrap(bytes(act));
    try {
      while (bytes.hasRemaining()) {
        channel.write(bytes);
      }
    } catch (IOException e) {
      throw new UncheckedIOException("The ledger cannot be written: see to the disk", e);
    }
  }

  private static byte[] bytes(Act act) {
    return ActJson.line(act).getBytes(StandardCharsets.UTF_8);
  }

  @Override
  public void close() throws IOException {
    channel.close();
  }
}
