package org.tongjie.app.process;

import java.io.IOException;
import java.nio.file.Files;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** The process of {@code tongjie up} that serves a data directory, seen from any other. */
public final class UpProcess {
  private static final Duration PAUSE = Duration.ofMillis(100);
  private static final Duration START_PATIENCE = Duration.ofMinutes(15);
  private static final Duration STOP_PATIENCE = Duration.ofMinutes(5);

  private final DataDirectory directory;
  private final PidFile pidFile;

  /**
   * A serving process.
   *
   * @param port where its pages are, or 0 while it starts
   */
  public record Running(long pid, int port) {}

  public UpProcess(DataDirectory directory) {
    this.directory = directory;
    this.pidFile = new PidFile(directory.run().resolve("up.pid"));
  }

  /** The process that serves now or is about to. */
  public Optional<Running> running() {
    try {
      return pidFile.living().map(noted -> new Running(noted.pid(), noted.port()));
    } catch (IOException failure) {
      throw new StartException("cannot read " + pidFile.path(), failure);
    }
  }

  /**
   * Claims the data directory for this process.
   *
   * @throws StartException when another process serves it
   */
  public void claim() {
    try (Gate _ = gate()) {
      requireNoOther();
      write(0);
    }
  }

  private Gate gate() {
    return Gate.enter(directory.run().resolve("up.lock"));
  }

  private void requireNoOther() {
    Optional<Running> other = running();
    if (other.isPresent() && other.get().pid() != ProcessHandle.current().pid()) {
      throw new StartException(
          "the data directory "
              + directory.root()
              + " is served already by process "
              + other.get().pid()
              + (other.get().port() == 0 ? "" : " on port " + other.get().port())
              + ": use that one, or tongjie down first");
    }
  }

  /** Tells others that pages are served now. */
  public void announce(int port) {
    write(port);
  }

  private void write(int port) {
    long self = ProcessHandle.current().pid();
    try {
      pidFile.write(new PidFile.Noted(self, ProcessStart.of(self).orElse(""), port));
    } catch (IOException failure) {
      throw new StartException("cannot write " + pidFile.path(), failure);
    }
  }

  /** Tells others that this process serves no longer. */
  public void withdraw() {
    try {
      pidFile.delete();
    } catch (IOException failure) {
      throw new StartException("cannot delete " + pidFile.path(), failure);
    }
  }

  /**
   * Starts it in the background and waits until it serves.
   *
   * @param command the program with its arguments
   * @throws StartException when it ends before, with what it printed
   */
  public Running startDetached(List<String> command) {
    LogFile output = new LogFile(directory.log().resolve("up.out"));
    try {
      long from = output.prepare();
      ChildProcess child = startChild(new ChildProcess.Command(command, directory.root(), output));
      Await.until(START_PATIENCE, PAUSE, () -> !child.alive() || serves());
      if (!child.alive() || !serves()) {
        throw new StartException("Tongjie did not start:" + output.tail(from));
      }
      return running().orElseThrow(() -> new StartException("Tongjie ended right after its start"));
    } catch (IOException failure) {
      throw new StartException("cannot start Tongjie in the background: " + failure, failure);
    }
  }

  private ChildProcess startChild(ChildProcess.Command command) throws IOException {
    try (Gate _ = gate()) {
      requireNoOther();
      return ChildProcess.start(command, pidFile, 0);
    }
  }

  private boolean serves() {
    return running().filter(up -> up.port() != 0).isPresent();
  }

  /**
   * Asks it to stop and waits for its end.
   *
   * @return whether there was one to stop
   */
  public boolean stop() {
    if (!Files.exists(pidFile.path())) {
      return false;
    }
    try {
      Optional<ChildProcess> process = pidFile.living().map(ChildProcess::new);
      if (process.isEmpty()) {
        return false;
      }
      process.get().signal("TERM");
      if (!process.get().awaitEnd(STOP_PATIENCE)) {
        throw new StartException(
            "process "
                + process.get().pid()
                + " did not stop in 5 minutes: see its log in "
                + directory.log());
      }
      return true;
    } catch (IOException failure) {
      throw new StartException("cannot stop Tongjie: " + failure, failure);
    }
  }
}
