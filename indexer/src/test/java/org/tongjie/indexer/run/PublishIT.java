package org.tongjie.indexer.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.tongjie.catalog.directory.Agency;
import org.tongjie.catalog.directory.AgencySymbol;
import org.tongjie.catalog.index.CatalogIndex;
import org.tongjie.catalog.index.IndexField;
import org.tongjie.catalog.index.SolrExtension;
import org.tongjie.catalog.store.AgencyStore;
import org.tongjie.catalog.store.Database;

/** Loads into a real Solr. */
@ExtendWith(FreshDatabase.class)
class PublishIT {
  @RegisterExtension static final SolrExtension SOLR = new SolrExtension();

  private final Database database;
  private final CatalogIndex index = SOLR.index();
  private final LoadParts parts;
  private final Path directory;

  PublishIT(FreshDatabase.Factory databases, @TempDir Path directory) throws SQLException {
    this.database = databases.fresh();
    this.parts = LoadParts.on(database, index);
    this.directory = directory;
    new AgencyStore(database).save(Agency.named(new AgencySymbol("a")));
  }

  @AfterEach
  void removeCollections() {
    loseCollections();
    parts.close();
    index.close();
    database.close();
  }

  private void loseCollections() {
    if (index.aliasTarget().isPresent()) {
      index.removeAlias();
    }
    index.collections().forEach(index::deleteCollection);
  }

  private LoadReport load(byte[]... records) throws IOException {
    Path file = Files.write(directory.resolve("batch"), Records.batch(records));
    LoadRequest request =
        new LoadRequest(
            new AgencySymbol("a"),
            LoadRequest.DEFAULT_SOURCE,
            List.of(file),
            Optional.empty(),
            Optional.empty(),
            LoadRequest.Scope.CHANGES);
    return Loads.done(new LoadRun(parts, LoadProgress.SILENT).run(request));
  }

  private long documents() {
    return index.count(CatalogIndex.ALIAS);
  }

  @Test
  void loadedRecordsAreFoundAndTheSameLoadAgainSendsNothing() throws IOException {
    byte[][] records = {Records.book("1", "大海"), Records.book("2", "高山")};
    assertThat(load(records).index().published()).isEqualTo(2);
    assertThat(documents()).isEqualTo(2);
    assertThat(load(records).index().published()).isZero();
  }

  @Test
  void withdrawnRecordLeavesNoGhost() throws IOException {
    load(Records.book("1", "大海"), Records.book("2", "高山"));
    load(Records.book("1", "大海", 'd'));
    assertThat(documents()).isEqualTo(1);
  }

  @Test
  void indexThatSolrLostIsMadeAgain() throws IOException {
    load(Records.book("1", "大海"), Records.book("2", "高山"));
    loseCollections();
    assertThat(load(Records.book("3", "流水")).index().published()).isEqualTo(3);
    assertThat(documents()).isEqualTo(3);
  }

  @Test
  void collectionOfAnotherDatabaseIsLeftAlone() throws IOException {
    index.uploadConfigset();
    index.createCollection("catalog-" + IndexField.SCHEMA_VERSION + "-1");
    load(Records.book("1", "大海"));
    assertThat(index.aliasTarget()).contains("catalog-" + IndexField.SCHEMA_VERSION + "-2");
    assertThat(documents()).isEqualTo(1);
  }

  @Test
  void rebuiltIndexTakesThePlaceOfTheOld() throws IOException {
    load(Records.book("1", "大海"), Records.book("2", "高山"), Records.book("2", "高山", 'd'));
    String before = index.aliasTarget().orElseThrow();
    assertThat(parts.targets().rebuild(parts.publisher()).documents()).isEqualTo(1);
    assertThat(index.aliasTarget().orElseThrow()).isNotEqualTo(before);
    assertThat(index.collections()).containsExactly(index.aliasTarget().orElseThrow());
    assertThat(documents()).isEqualTo(1);
    assertThat(load(Records.book("9", "流水")).index().published()).isEqualTo(1);
  }

  @Test
  void loadWithoutSolrKeepsItsChangesForTheNext() throws IOException {
    load(Records.book("1", "大海"));
    CatalogIndex away = CatalogIndex.at(List.of(java.net.URI.create("http://127.0.0.1:1/solr")));
    Path file = Files.write(directory.resolve("second"), Records.book("2", "高山"));
    LoadRequest request =
        new LoadRequest(
            new AgencySymbol("a"),
            LoadRequest.DEFAULT_SOURCE,
            List.of(file),
            Optional.empty(),
            Optional.empty(),
            LoadRequest.Scope.CHANGES);
    try (LoadParts broken = LoadParts.on(database, away)) {
      assertThat(new LoadRun(broken, LoadProgress.SILENT).run(request))
          .asInstanceOf(type(LoadResult.Incomplete.class))
          .satisfies(incomplete -> {
            assertThat(incomplete.why()).contains("1 changed clusters wait");
            assertThat(incomplete.report().counts().added()).isEqualTo(1);
          });
    }
    away.close();
    assertThat(load(Records.book("2", "高山")).index().published()).isEqualTo(1);
    assertThat(documents()).isEqualTo(2);
  }
}
