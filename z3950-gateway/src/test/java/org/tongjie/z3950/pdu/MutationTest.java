package org.tongjie.z3950.pdu;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/**
 * Damaged data units in a heap of 64 MiB. By default a tenth of what the project promises; {@code
 * -Dmutation.scale=10} runs all of it.
 */
class MutationTest {
  private static final int MUTATED = 100_000;
  private static final int RANDOM = 10_000;
  private static final int PATIENCE_MINUTES = 20;

  @Test
  void damagedDataUnitsEndInProtocolExceptionsOnly() throws IOException, InterruptedException {
    int scale = Integer.getInteger("mutation.scale", 1);
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx64m",
                "-cp",
                classPath(),
                Mutations.class.getName(),
                Integer.toString(scale * MUTATED),
                Integer.toString(scale * RANDOM),
                "3950")
            .redirectErrorStream(true)
            .start();
    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor(PATIENCE_MINUTES, TimeUnit.MINUTES)).isTrue();
    assertThat(process.exitValue()).as(said).isZero();
    assertThat(said).contains("heap limit 64 MiB");
    System.out.print(said);
  }

  /** Where the few classes are that the other process needs. */
  private static String classPath() {
    return Stream.of(Apdus.class, Mutations.class, Nullable.class)
        .map(type -> type.getProtectionDomain().getCodeSource().getLocation())
        .map(location -> Path.of(java.net.URI.create(location.toString())).toString())
        .distinct()
        .collect(Collectors.joining(File.pathSeparator));
  }
}
