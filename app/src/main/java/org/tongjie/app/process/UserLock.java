package org.tongjie.app.process;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;

/**
 * The sign that someone uses the parts of a data directory: a file of its own in {@code run/users},
 * locked while its process lives. The kernel lets go of it when the process is killed.
 */
final class UserLock implements AutoCloseable {
  private static final AtomicLong NUMBER = new AtomicLong();

  /** Locks of this process: opening such a file a second time would let go of its lock. */
  private static final Set<Path> OURS = ConcurrentHashMap.newKeySet();

  private final Path file;
  private final FileChannel channel;

  private UserLock(Path file, FileChannel channel) {
    this.file = file;
    this.channel = channel;
  }

  /** Signs in. Call inside the data directory's gate. */
  static UserLock hold(DataDirectory directory) {
    long pid = ProcessHandle.current().pid();
    Path file = folder(directory).resolve(pid + "-" + NUMBER.incrementAndGet());
    try {
      Files.createDirectories(folder(directory));
      FileChannel channel =
          FileChannel.open(
              file,
              StandardOpenOption.CREATE,
              StandardOpenOption.TRUNCATE_EXISTING,
              StandardOpenOption.WRITE);
      channel.lock();
      String start = pid + "\n" + ProcessStart.of(pid).orElse("");
      channel.write(ByteBuffer.wrap(start.getBytes(StandardCharsets.UTF_8)));
      OURS.add(file);
      return new UserLock(file, channel);
    } catch (IOException failure) {
      throw new StartException("cannot lock " + file + ": " + failure.getMessage(), failure);
    }
  }

  private static Path folder(DataDirectory directory) {
    return directory.run().resolve("users");
  }

  /**
   * The processes signed in, ours included; files that killed ones left are removed. Call inside
   * the gate.
   *
   * @throws StartException when a signed-in process is not of this machine
   */
  static List<Long> all(DataDirectory directory) {
    List<Long> users = new ArrayList<>();
    if (!Files.isDirectory(folder(directory))) {
      return users;
    }
    try (var files = Files.newDirectoryStream(folder(directory))) {
      for (Path file : files) {
        if (OURS.contains(file)) {
          users.add(ProcessHandle.current().pid());
        } else if (locked(file)) {
          users.add(owner(directory, file));
        } else {
          Files.deleteIfExists(file);
        }
      }
    } catch (IOException failure) {
      throw new StartException("cannot read " + folder(directory), failure);
    }
    return users;
  }

  private static boolean locked(Path file) throws IOException {
    try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE);
        FileLock lock = channel.tryLock()) {
      return lock == null;
    }
  }

  /** Two containers may share a disk but not see each other's processes: neither may go on. */
  private static long owner(DataDirectory directory, Path file) throws IOException {
    List<String> lines = Files.readAllLines(file, StandardCharsets.UTF_8);
    long pid = lines.isEmpty() ? -1 : Long.parseLong(lines.getFirst());
    String start = lines.size() < 2 ? "" : lines.get(1);
    if (!ProcessStart.of(pid).orElse("").equals(start)) {
      throw new StartException(
          "the data directory "
              + directory.root()
              + " is in use by process "
              + pid
              + " of another machine or container: stop that one first");
    }
    return pid;
  }

  @Override
  public void close() {
    try (channel) {
      OURS.remove(file);
      Files.deleteIfExists(file);
    } catch (IOException failure) {
      throw new StartException("cannot remove " + file + ": " + failure.getMessage(), failure);
    }
  }
}
