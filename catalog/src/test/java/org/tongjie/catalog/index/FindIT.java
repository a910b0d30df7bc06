package org.tongjie.catalog.index;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tongjie.catalog.index.SampleClusters.contribution;
import static org.tongjie.catalog.index.SampleClusters.isbn;
import static org.tongjie.catalog.index.SampleClusters.published;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tongjie.catalog.bib.BibliographicRecord;
import org.tongjie.catalog.bib.Cluster;
import org.tongjie.catalog.bib.Contributor;
import org.tongjie.catalog.bib.Description;
import org.tongjie.catalog.bib.Form;
import org.tongjie.catalog.bib.Identifier;
import org.tongjie.catalog.bib.Publication;
import org.tongjie.catalog.bib.Title;
import org.tongjie.catalog.bib.Volume;
import org.tongjie.catalog.directory.AgencySymbol;
import org.tongjie.catalog.query.Facet;
import org.tongjie.catalog.query.FindRequest;
import org.tongjie.catalog.query.Query;
import org.tongjie.catalog.query.Scope;
import org.tongjie.catalog.query.SortKey;

/** What other systems ask, by the letter, on the real server. */
class FindIT {
  @RegisterExtension static final SolrExtension SOLR = new SolrExtension();

  private static SampleIndex sample;

  @BeforeAll
  static void index() {
    sample = new SampleIndex(SOLR, "catalog-find");
    sample.add(
        Stream.of(
            new Cluster(
                1,
                List.of(
                    contribution(11, "CITY", chinese()), contribution(12, "SCHOOL", chinese()))),
            new Cluster(2, List.of(contribution(21, "CITY", book("红楼梦研究", 1952, "俞平伯")))),
            new Cluster(
                3,
                List.of(
                    contribution(31, "SCHOOL", english("War and peace", "Tolstoy, Leo", 1869)))),
            new Cluster(
                4,
                List.of(
                    contribution(41, "CITY", english("Warsaw in war-time", "Poland. Army", 1945)))),
            new Cluster(5, List.of(contribution(51, "CITY", book("C++ 语言", 2001, "谭浩强"))))));
    sample.commit();
  }

  private static BibliographicRecord chinese() {
    return SampleClusters.record(
        "红楼梦",
        published("人民文学出版社", 1996),
        List.of(isbn("9787020002207"), new Identifier(Identifier.Type.LCCN, "sn 85-53", "")),
        List.of(),
        "曹雪芹");
  }

  private static BibliographicRecord book(String title, int year, String author) {
    return SampleClusters.record(title, published("", year), List.of(), List.of(), author);
  }

  private static BibliographicRecord english(String title, String name, int year) {
    boolean corporate = name.startsWith("Poland");
    return new BibliographicRecord(
        Form.BOOK,
        new Title(Title.Kind.MAIN, title, "a history", Volume.NONE, ""),
        List.of(
            new Title(Title.Kind.UNIFORM, "Voina", "", Volume.NONE, ""),
            new Title(Title.Kind.SERIES, "Penguin classics", "", Volume.NONE, "")),
        List.of(
            new Contributor(
                corporate ? Contributor.Kind.CORPORATE : Contributor.Kind.PERSON,
                name,
                "",
                "",
                "",
                true)),
        new Publication(List.of("London"), List.of("Penguin"), "" + year, year, "", "", 0),
        List.of(new Identifier(Identifier.Type.ISSN, "0028-0836", "")),
        new Description(
            List.of("eng"),
            List.of("World war--Poland"),
            List.of(),
            List.of(),
            "",
            List.of("Includes index"),
            Description.Audience.UNKNOWN),
        List.of());
  }

  @AfterAll
  static void remove() {
    sample.close();
  }

  @ParameterizedTest
  @CsvSource({
    "ANYWHERE,红楼,1 2",
    "ANYWHERE,红楼梦 俞平伯,2",
    "ANYWHERE,梦红,''",
    "ANYWHERE,9787020002207,1",
    "ANYWHERE,hong lou meng,''",
    "TITLE,war,3 4",
    "TITLE,WAR history,3 4",
    "TITLE,war-time,4",
    "TITLE,penguin,3 4",
    "TITLE,tolstoy,''",
    "TITLE,++,''",
    "SERIES,penguin,3 4",
    "SERIES,voina,''",
    "AUTHOR,tolstoy,3",
    "AUTHOR,army,4",
    "PERSON,army,''",
    "CORPORATE,army,4",
    "PLACE,london,3 4",
    "NOTE,index,3 4",
    "SUBJECT,poland,3 4",
    "ISBN,7-02-000220-1,1",
    "NUMBER,9787020002207,1",
    "NUMBER,0028-0836,3 4",
    "ISSN,00280836,3 4",
    "LCCN,sn  85000053,1",
    "LOCAL_NUMBER,001-21,2",
    "LOCAL_NUMBER,c5,5",
    "LOCAL_NUMBER,0012,''",
    "LANGUAGE,ENG,3 4",
    "FORM,book,1 2 3 4 5",
    "LIBRARY,SCHOOL,1 3",
    "YEAR,1945-1952,2 4"
  })
  void wordsAreTakenByTheLetter(Scope scope, String text, String clusters) {
    assertFinds(new Query.Words(scope, text), clusters);
  }

  @ParameterizedTest
  @CsvSource({
    "TITLE,紅樓夢,1",
    "TITLE,红楼,''",
    "TITLE,War and Peace!,3",
    "TITLE,war,''",
    "TITLE,voina,3 4",
    "TITLE,C++语言,5",
    "AUTHOR,'Tolstoy, Leo',3",
    "SUBJECT,World war -- Poland,3 4",
    "ISBN,7020002203,1"
  })
  void anExactMatchIsTheWholeField(Scope scope, String text, String clusters) {
    assertFinds(new Query.Exact(scope, text), clusters);
  }

  @ParameterizedTest
  @CsvSource({
    "TITLE,war,true,3",
    "TITLE,war,false,3 4",
    "TITLE,and,true,''",
    "TITLE,红楼,true,1 2",
    "TITLE,红,false,1 2",
    "TITLE,c,true,''",
    "TITLE,c++,true,5",
    "AUTHOR,poland,true,4",
    "ISBN,978-7-02,false,1"
  })
  void aBeginningIsOneOfWordsOrOfCharacters(
      Scope scope, String text, boolean wordEnd, String clusters) {
    assertFinds(new Query.Beginning(scope, text, wordEnd), clusters);
  }

  @ParameterizedTest
  @CsvSource({
    "TITLE,pea,3",
    "TITLE,history wars,4",
    "TITLE,红楼,1 2",
    "TITLE,ear,''",
    "ISBN,97870,1",
    "ANYWHERE,tols,3"
  })
  void aTruncatedWordGoesOn(Scope scope, String text, String clusters) {
    assertFinds(new Query.Truncated(scope, text), clusters);
  }

  @ParameterizedTest
  @CsvSource({"w?r,3 4", "W*W,4", "p*e,3", "pe?,''", "w\\?r,''"})
  void aMaskStandsForLetters(String pattern, String clusters) {
    assertFinds(new Query.Masked(Scope.TITLE, pattern), clusters);
  }

  @ParameterizedTest
  @CsvSource({
    "war,peace,2,true,3",
    "peace,war,2,true,''",
    "peace,war,2,false,3",
    "war,peace,1,false,''",
    "红楼,研究,2,true,2"
  })
  void nearWordsAreCounted(
      String left, String right, int distance, boolean ordered, String clusters) {
    assertFinds(new Query.Near(Scope.TITLE, left, right, distance, ordered), clusters);
  }

  @ParameterizedTest
  @CsvSource({"1945,1952,2 4", ",1900,3", "1996,,1 5", ",,1 2 3 4 5"})
  void yearsHaveBounds(Integer from, Integer to, String clusters) {
    assertFinds(new Query.Years(optional(from), optional(to)), clusters);
  }

  @Test
  void partsAreJoined() {
    Query red = new Query.Words(Scope.TITLE, "红楼");
    Query study = new Query.Words(Scope.TITLE, "研究");
    assertFinds(new Query.And(List.of(red, new Query.Not(study))), "1");
    assertFinds(new Query.Or(List.of(study, new Query.Words(Scope.TITLE, "peace"))), "2 3");
    assertFinds(new Query.Not(red), "3 4 5");
  }

  @Test
  void aLibrarysNumbersAreItsOwn() {
    Query number = new Query.Words(Scope.LOCAL_NUMBER, "001-11");
    assertThat(found(number, "CITY").clusterIds()).containsExactly(1L);
    assertThat(found(number, "SCHOOL").total()).isZero();
  }

  @Test
  void librariesAreCountedWhenAsked() {
    FindRequest all =
        new FindRequest(new Query.All(), Optional.empty(), List.of(), 0, 0, Set.of(Facet.LIBRARY));
    Found found = sample.index().find(all);
    assertThat(found.libraries())
        .isEqualTo(Map.of(new AgencySymbol("CITY"), 4L, new AgencySymbol("SCHOOL"), 2L));
    assertThat(found.clusterIds()).isEmpty();
    assertThat(found.complete()).isTrue();
  }

  @ParameterizedTest
  @CsvSource({
    "TITLE,false,5 1 2 3 4",
    "YEAR,true,5 1 2 4 3",
    "YEAR,false,3 4 2 1 5",
    "AUTHOR,false,1 4 5 3 2"
  })
  void resultsAreOrderedAndPaged(SortKey.By by, boolean descending, String clusters) {
    FindRequest request =
        new FindRequest(
            new Query.All(),
            Optional.empty(),
            List.of(new SortKey(by, descending)),
            0,
            2,
            Set.of());
    Stream<Long> ids =
        Stream.of(0, 2, 4)
            .flatMap(start -> sample.index().find(request.page(start, 2)).clusterIds().stream());
    assertThat(ids.map(String::valueOf)).containsExactly(clusters.split(" "));
  }

  private static Found found(Query query, String library) {
    return sample
        .index()
        .find(
            new FindRequest(
                query, Optional.of(new AgencySymbol(library)), List.of(), 0, 10, Set.of()));
  }

  private static void assertFinds(Query query, String clusters) {
    Found found = sample.index().find(FindRequest.first(query, 10));
    List<Long> expected =
        clusters.isEmpty() ? List.of() : Stream.of(clusters.split(" ")).map(Long::valueOf).toList();
    assertThat(found.clusterIds()).containsExactlyInAnyOrderElementsOf(expected);
    assertThat(found.total()).isEqualTo(expected.size());
  }

  private static OptionalInt optional(Integer year) {
    return year == null ? OptionalInt.empty() : OptionalInt.of(year);
  }
}
