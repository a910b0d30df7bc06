package org.tongjie.app.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The launcher script, run as it is in a copy of the program's folder without sources. */
class LauncherIT {
  private static final Path PROGRAM = Path.of(System.getProperty("tongjie.home")).normalize();

  @TempDir Path folder;
  private Path copy;

  private record Ran(int exitCode, String output) {}

  @BeforeEach
  void copyLauncher() throws IOException {
    copy = Files.createDirectories(folder.resolve("a folder"));
    Files.copy(PROGRAM.resolve("tongjie"), copy.resolve("tongjie"));
    copy.resolve("tongjie").toFile().setExecutable(true);
  }

  /** Makes the copy look built: the class path of this build, and a mark newer than any source. */
  private void pretendBuilt() throws IOException {
    Path target = Files.createDirectories(copy.resolve("app/target/tongjie"));
    Files.createSymbolicLink(
        target.resolve("lib"), PROGRAM.resolve("app/target/tongjie/lib").toAbsolutePath());
    Files.writeString(target.resolve("built"), "");
  }

  private Ran run(Path launcher, Map<String, String> environment, String... arguments)
      throws IOException, InterruptedException {
    List<String> command = new ArrayList<>(List.of(launcher.toString()));
    command.addAll(List.of(arguments));
    ProcessBuilder builder =
        new ProcessBuilder(command).directory(folder.toFile()).redirectErrorStream(true);
    builder.environment().putAll(environment);
    Process process = builder.start();
    process.getOutputStream().close();
    String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    return new Ran(process.waitFor(), output);
  }

  @Test
  void worksThroughALinkFromAnyFolder() throws Exception {
    pretendBuilt();
    Path link = Files.createSymbolicLink(folder.resolve("tj"), Path.of("a folder/tongjie"));
    Ran ran = run(link, Map.of(), "--version");
    assertThat(ran.output()).contains("Tongjie 通借").doesNotContain("building");
    assertThat(ran.exitCode()).isZero();
  }

  @Test
  void helpIsInTheLanguageOfTheTerminal() throws Exception {
    pretendBuilt();
    Path launcher = copy.resolve("tongjie");
    Ran chinese = run(launcher, Map.of("LC_ALL", "zh_CN.UTF-8"), "--help");
    assertThat(chinese.output()).contains("一个地区的图书馆");
    Ran english = run(launcher, Map.of("LC_ALL", "C.UTF-8"), "--help");
    assertThat(english.output()).contains("for the libraries of a region");
  }

  @Test
  void wrongUseEndsWithTwoAndNamesWhatWasMeant() throws Exception {
    pretendBuilt();
    Path launcher = copy.resolve("tongjie");
    Ran setting = run(launcher, Map.of(), "status", "--set", "http.prot=1");
    assertThat(setting.output()).contains("http.prot").contains("\"http.port\"");
    assertThat(setting.exitCode()).isEqualTo(2);
    assertThat(run(launcher, Map.of(), "no-such-command").exitCode()).isEqualTo(2);
    assertThat(run(launcher, Map.of()).exitCode()).isEqualTo(2);
  }

  @Test
  void missingMavenIsNamedWhenSomethingMustBeBuilt() throws Exception {
    Path tools = Files.createDirectories(folder.resolve("tools"));
    for (String tool :
        List.of("sh", "readlink", "dirname", "grep", "find", "head", "mkdir", "flock")) {
      for (Path place : List.of(Path.of("/usr/bin"), Path.of("/bin"))) {
        if (Files.exists(place.resolve(tool)) && !Files.exists(tools.resolve(tool))) {
          Files.createSymbolicLink(tools.resolve(tool), place.resolve(tool));
        }
      }
    }
    Map<String, String> environment =
        Map.of("PATH", tools.toString(), "JAVA_HOME", System.getProperty("java.home"));
    Ran ran = run(copy.resolve("tongjie"), environment, "--help");
    assertThat(ran.output()).contains("Maven (mvn) was not found");
    assertThat(ran.exitCode()).isEqualTo(1);
  }
}
