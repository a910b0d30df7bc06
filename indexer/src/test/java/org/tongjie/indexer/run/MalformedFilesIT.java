package org.tongjie.indexer.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.tongjie.catalog.store.Database;
import org.tongjie.indexer.run.LoadRequest.Scope;

/**
 * Damaged files of many origins: each is loaded as far as it can be, and every octet is accounted
 * for.
 */
@Tag("corpus")
@ExtendWith(FreshDatabase.class)
class MalformedFilesIT {

  @TestFactory
  Stream<DynamicTest> everyFileIsLoadedAsFarAsItCanBe(
      FreshDatabase.Factory databases, @TempDir Path directory) throws IOException, SQLException {
    Path folder = Path.of(System.getProperty("corpus.dir", ""), "malformed");
    assertThat(folder).as("-Dcorpus.dir names the folder of real records").isDirectory();
    Database database = databases.fresh();
    Loads loads = new Loads(database, directory);
    return files(folder).stream()
        .map(file ->
            DynamicTest.dynamicTest(String.valueOf(file.getFileName()), () -> check(loads, file)))
        .onClose(database::close);
  }

  private static List<Path> files(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      return files
          .filter(Files::isRegularFile)
          .filter(file -> !file.toString().endsWith(".tsv"))
          .sorted()
          .toList();
    }
  }

  private static void check(Loads loads, Path file) {
    switch (loads.load("malformed", file, Scope.CHANGES)) {
      case LoadResult.Done done -> {
        assertThat(done.report().counts().read()).isPositive();
        assertThat(done.report().counts().addUp()).isTrue();
        assertThat(done.report().setAsideByCode()).doesNotContainKey(Codes.READER_FAULT);
      }
      case LoadResult.Refused refused -> assertThat(refused.why()).contains(file.toString());
      case LoadResult.Incomplete incomplete -> throw new AssertionError(incomplete.why());
    }
  }
}
