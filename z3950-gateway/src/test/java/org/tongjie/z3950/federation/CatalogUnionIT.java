package org.tongjie.z3950.federation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.tongjie.catalog.index.SolrExtension;
import org.tongjie.catalog.matching.MatchIdentity;
import org.tongjie.catalog.query.QueryParser;
import org.tongjie.catalog.shelf.SampleShelf;
import org.tongjie.catalog.shelf.Shelf;
import org.tongjie.catalog.store.DatabaseExtension;

/** Our catalogue among those that are asked. */
class CatalogUnionIT {
  @RegisterExtension static final DatabaseExtension POSTGRES = new DatabaseExtension();
  @RegisterExtension static final SolrExtension SOLR = new SolrExtension();

  private static Shelf shelf;

  @BeforeAll
  static void fill() {
    shelf = new Shelf(SOLR.index(), POSTGRES.database(), "union");
    SampleShelf.fill(shelf);
  }

  @AfterAll
  static void close() {
    shelf.close();
  }

  private static UnionSearch.Answer search(String query, int size) {
    return new CatalogUnion(shelf.index(), shelf.clusters()).search(QueryParser.parse(query), size);
  }

  @Test
  void hitHasTheIdentityOfEachOfItsContributions() {
    UnionSearch.Answer answer = search("红楼梦", 10);

    assertThat(answer.total()).isEqualTo(1);
    UnionSearch.Found found = answer.clusters().getFirst();
    assertThat(found.hit().clusterId()).isEqualTo(SampleShelf.DREAM);
    assertThat(found.members()).hasSize(2);
    assertThat(found.members())
        .extracting(MatchIdentity::numbers)
        .allMatch(numbers -> numbers.toString().contains("9787020002207"));
  }

  @Test
  void manyHitsHaveTheirOwnIdentitiesEach() {
    UnionSearch.Answer answer = search("数学", 20);

    assertThat(answer.total()).isEqualTo(60);
    assertThat(answer.clusters()).hasSize(20);
    assertThat(answer.clusters()).allSatisfy(found -> assertThat(found.members()).hasSize(1));
    assertThat(answer.clusters()).extracting(UnionSearch.Found::members).doesNotHaveDuplicates();
  }

  @Test
  void nothingFoundIsNoQuestionToTheDatabase() {
    assertThat(search("魑魅魍魉", 10)).isEqualTo(new UnionSearch.Answer(0, List.of()));
  }
}
