package org.tongjie.app.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * A load whose own process, Solr or PostgreSQL is killed, then the same load again: the catalogue
 * is that of a load nobody disturbed. {@code crash.points} and {@code crash.records} make it
 * longer.
 */
@Tag("corpus")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class CrashIT {
  private static final int POINTS = Integer.getInteger("crash.points", 1);
  private static final int RECORDS = Integer.getInteger("crash.records", 3_000);

  /** How often a load may end before it is hit. */
  private static final int ATTEMPTS = 5;

  @TempDir static Path folder = Path.of("");

  private Path file = Path.of("");
  private CatalogueContent undisturbed =
      new CatalogueContent(java.util.Set.of(), java.util.Map.of());
  private long millis;

  /** Who is killed. */
  enum Victim {
    LOAD,
    SOLR,
    POSTGRESQL
  }

  @BeforeAll
  void loadUndisturbed() throws Exception {
    file = Files.write(folder.resolve("records.mrc"), firstRecords());
    Program program = new Program(folder.resolve("undisturbed"));
    long started = System.nanoTime();
    Program.Run run = load(program);
    assertThat(run.await()).as(run.text()).isZero();
    millis = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - started);
    undisturbed = CatalogueContent.of(program.dataDir());
    assertThat(undisturbed.documents()).hasSameSizeAs(undisturbed.clusters());
  }

  private static byte[] firstRecords() throws IOException {
    Path all = Path.of(System.getProperty("corpus.dir", ""), "marc21", "usgpo.utf8.mrc.gz");
    assertThat(all).as("-Dcorpus.dir names the folder of real records").exists();
    ByteArrayOutputStream first = new ByteArrayOutputStream();
    try (InputStream records = new GZIPInputStream(Files.newInputStream(all), 1 << 16)) {
      int ends = 0;
      int octet = records.read();
      while (octet >= 0 && ends < RECORDS) {
        first.write(octet);
        ends += octet == 0x1D ? 1 : 0;
        octet = records.read();
      }
    }
    return first.toByteArray();
  }

  private Program.Run load(Program program) throws IOException {
    return program.start("load", "--library", "GPO", file.toString());
  }

  @ParameterizedTest
  @EnumSource(Victim.class)
  void sameLoadAfterAKillEndsInTheSameCatalogue(Victim victim) throws Exception {
    for (int point = 1; point <= POINTS; point++) {
      Program program = killed(victim, point);
      Program.Run again = load(program);
      assertThat(again.await()).as("%s %d: %s", victim, point, again.text()).isZero();
      CatalogueContent content = CatalogueContent.of(program.dataDir());
      assertThat(content.differences(undisturbed)).as("%s %d", victim, point).isEmpty();
    }
  }

  /** A load hit at its point; one that was faster than expected is tried again, and hit earlier. */
  private Program killed(Victim victim, int point) throws Exception {
    for (int attempt = 1; attempt <= ATTEMPTS; attempt++) {
      Program program = new Program(folder.resolve(victim + "-" + point + "-" + attempt));
      long started = System.nanoTime();
      Program.Run run = load(program);
      if (!run.process().waitFor(millis * point / (POINTS + 1), TimeUnit.MILLISECONDS)) {
        kill(victim, program, run);
        run.await();
        return program;
      }
      millis = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - started);
    }
    throw new AssertionError(
        "the load ended before its point " + point + " " + ATTEMPTS + " times");
  }

  private static void kill(Victim victim, Program program, Program.Run run) {
    switch (victim) {
      case LOAD -> run.process().destroyForcibly();
      case SOLR -> killPart(program, "solr");
      case POSTGRESQL -> killPart(program, "postgresql");
    }
  }

  /** A part that has not been started yet at this point is not killed. */
  private static void killPart(Program program, String part) {
    try {
      ProcessHandle.of(program.pidOf(part)).ifPresent(ProcessHandle::destroyForcibly);
    } catch (IOException notStarted) {
      assertThat(program.dataDir().resolve("run").resolve(part + ".pid")).doesNotExist();
    }
  }
}
