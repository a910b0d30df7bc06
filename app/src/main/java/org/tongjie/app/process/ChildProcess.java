package org.tongjie.app.process;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** A part's process: known by its number and its start, whoever started it. */
final class ChildProcess {
  private static final Duration PAUSE = Duration.ofMillis(20);

  /** Notes the shell's number, which the part keeps when it takes the shell's place. */
  private static final String CLAIM = "echo $$ >\"$0\" && exec \"$@\"";

  private final long pid;
  private final String start;

  ChildProcess(PidFile.Noted noted) {
    this.pid = noted.pid();
    this.start = noted.start();
  }

  /** How to start a part: its command, the folder it runs in, and the log of what it prints. */
  record Command(List<String> words, Path folder, LogFile log) {}

  /** Starts a part in a session of its own, so that a terminal's Ctrl-C reaches only us. */
  static ChildProcess start(Command command, PidFile pidFile, int port) throws IOException {
    pidFile.delete();
    List<String> words =
        new ArrayList<>(List.of("/bin/sh", "-c", CLAIM, pidFile.claim().toString()));
    if (onPath("setsid")) {
      words.add("setsid");
    }
    words.addAll(command.words());
    ProcessBuilder builder =
        new ProcessBuilder(words)
            .directory(command.folder().toFile())
            .redirectInput(Path.of("/dev/null").toFile())
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.appendTo(command.log().path().toFile()));
    builder.environment().keySet().removeIf(name -> name.startsWith("PG"));
    builder.environment().put("LC_ALL", "C.UTF-8");
    Process process = builder.start();
    String start = ProcessStart.of(process.pid()).orElse("");
    PidFile.Noted noted = new PidFile.Noted(process.pid(), start, port);
    pidFile.write(noted);
    return new ChildProcess(noted);
  }

  static boolean onPath(String program) {
    String path = System.getenv().getOrDefault("PATH", "/usr/bin:/bin");
    return Arrays.stream(path.split(":", -1))
        .anyMatch(folder -> Files.isExecutable(Path.of(folder, program)));
  }

  long pid() {
    return pid;
  }

  boolean alive() {
    return ProcessStart.of(pid).filter(start::equals).isPresent();
  }

  /** Sends a signal, named as kill names it, if it is still the same process. */
  void signal(String name) throws IOException {
    if (alive()) {
      new ProcessBuilder("/bin/sh", "-c", "kill -\"$0\" \"$1\"", name, Long.toString(pid))
          .redirectErrorStream(true)
          .redirectOutput(ProcessBuilder.Redirect.DISCARD)
          .start();
    }
  }

  /**
   * Waits for its end.
   *
   * @return whether it ended in time
   */
  boolean awaitEnd(Duration patience) throws IOException {
    return Await.until(patience, PAUSE, () -> !alive());
  }
}
