package org.tongjie.app.command;

import java.io.BufferedReader;
import java.io.Console;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.tongjie.http.credential.PasswordHash;
import picocli.CommandLine.Command;

/**
 * Turns a partner's password into the line of its file, so that no file ever holds the password.
 */
@Command(
    name = "password",
    mixinStandardHelpOptions = true,
    resourceBundle = "org.tongjie.app.command.Help")
public final class GatewayPasswordCommand implements Callable<Integer> {
  private static final int SHORTEST = 8;

  private final PrintStream out;

  public GatewayPasswordCommand(PrintStream out) {
    this.out = out;
  }

  @Override
  public Integer call() throws IOException {
    String password = read().orElse("");
    if (password.length() < SHORTEST) {
      out.println("密码至少 8 个字符 give a password of at least " + SHORTEST + " characters");
      return Failures.FAILED;
    }
    out.println("password=" + PasswordHash.of(password).text());
    return 0;
  }

  /** Typed unseen at a terminal, else the first line of what is piped in. */
  private static Optional<String> read() throws IOException {
    Optional<Console> terminal = Optional.ofNullable(System.console()).filter(Console::isTerminal);
    if (terminal.isPresent()) {
      return terminal.map(console -> console.readPassword("密码 password: ")).map(String::new);
    }
    BufferedReader in =
        new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
    return Optional.ofNullable(in.readLine());
  }
}
