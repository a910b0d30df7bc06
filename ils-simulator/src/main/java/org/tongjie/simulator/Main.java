package org.tongjie.simulator;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.tongjie.simulator.control.ControlDoor;

/** A simulated system as a process of its own: {@code --config FILE}. */
public final class Main {
  private Main() {}

  public static void main(String... args) throws IOException, InterruptedException {
    PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    if (args.length != 2 || !args[0].equals("--config")) {
      out.println("用法 usage: --config FILE");
      System.exit(2);
    }
    run(Path.of(args[1]), out);
  }

  /**
   * Starts a system, says its ports as one line of JSON, and runs until it is interrupted or the
   * process ends.
   */
  public static void run(Path config, PrintStream out) throws IOException, InterruptedException {
    try (SimulatedIls ils = SimulatedIls.start(ConfigReader.read(config))) {
      out.println(ControlDoor.ports(ils));
      Thread.currentThread().join();
    }
  }
}
