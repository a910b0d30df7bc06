package org.tongjie.z3950.session;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.tongjie.z3950.session.Client.MARC_21;
import static org.tongjie.z3950.session.Client.XML;
import static org.tongjie.z3950.session.Client.and;
import static org.tongjie.z3950.session.Client.by;
import static org.tongjie.z3950.session.Client.content;
import static org.tongjie.z3950.session.Client.diagnostic;
import static org.tongjie.z3950.session.Client.operand;
import static org.tongjie.z3950.session.Client.present;
import static org.tongjie.z3950.session.Client.records;
import static org.tongjie.z3950.session.Client.scan;
import static org.tongjie.z3950.session.Client.search;
import static org.tongjie.z3950.session.Client.sort;

import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tongjie.catalog.index.SolrExtension;
import org.tongjie.catalog.shelf.SampleShelf;
import org.tongjie.catalog.shelf.Shelf;
import org.tongjie.catalog.store.DatabaseExtension;
import org.tongjie.z3950.ber.Oid;
import org.tongjie.z3950.ber.ProtocolException;
import org.tongjie.z3950.ber.TextEncoding;
import org.tongjie.z3950.pdu.Apdu;
import org.tongjie.z3950.pdu.Close;
import org.tongjie.z3950.pdu.CloseReason;
import org.tongjie.z3950.pdu.DeleteResultSetRequest;
import org.tongjie.z3950.pdu.DeleteResultSetResponse;
import org.tongjie.z3950.pdu.DeleteSetStatus;
import org.tongjie.z3950.pdu.Delivery;
import org.tongjie.z3950.pdu.Diagnostic;
import org.tongjie.z3950.pdu.External;
import org.tongjie.z3950.pdu.NamePlusRecord;
import org.tongjie.z3950.pdu.OpacRecord;
import org.tongjie.z3950.pdu.Operator;
import org.tongjie.z3950.pdu.OtherInformation;
import org.tongjie.z3950.pdu.Piggyback;
import org.tongjie.z3950.pdu.PresentRequest;
import org.tongjie.z3950.pdu.PresentResponse;
import org.tongjie.z3950.pdu.PresentStatus;
import org.tongjie.z3950.pdu.Query;
import org.tongjie.z3950.pdu.RpnNode;
import org.tongjie.z3950.pdu.RpnQuery;
import org.tongjie.z3950.pdu.ScanEntries;
import org.tongjie.z3950.pdu.ScanRequest;
import org.tongjie.z3950.pdu.ScanResponse;
import org.tongjie.z3950.pdu.ScanStatus;
import org.tongjie.z3950.pdu.SearchRequest;
import org.tongjie.z3950.pdu.SearchResponse;
import org.tongjie.z3950.pdu.SearchResult1;
import org.tongjie.z3950.pdu.SortKeySpec;
import org.tongjie.z3950.pdu.SortRequest;
import org.tongjie.z3950.pdu.SortResponse;
import org.tongjie.z3950.pdu.SortStatus;
import org.tongjie.z3950.pdu.Sutrs;
import org.tongjie.z3950.pdu.Term;
import org.tongjie.z3950.pdu.TriggerResourceControlRequest;

/** What an open association answers, on the real index and database. */
class SessionIT {
  private static final Oid UNIMARC = new Oid("1.2.840.10003.5.1");
  private static final Oid GRS_1 = new Oid("1.2.840.10003.5.105");
  private static final int TEXTBOOKS = 60;

  @RegisterExtension static final DatabaseExtension POSTGRES = new DatabaseExtension();
  @RegisterExtension static final SolrExtension SOLR = new SolrExtension();

  private static Shelf shelf;
  private Client client;

  @BeforeAll
  static void fill() {
    shelf = new Shelf(SOLR.index(), POSTGRES.database(), "session");
    SampleShelf.fill(shelf);
  }

  @AfterAll
  static void close() {
    shelf.close();
  }

  @BeforeEach
  void open() throws ProtocolException {
    client = new Catalogue(shelf.index(), shelf.clusters()).client().opened();
  }

  @Test
  void chineseTermsAreFound() throws ProtocolException {
    assertThat(client.count(operand("红楼梦", 1, 4))).isEqualTo(1);
    assertThat(client.count(operand("数学", 1, 1016))).isEqualTo(TEXTBOOKS);
    RpnNode both = and(operand("数学", 1, 4), operand("1990", 1, 31, 2, 4, 4, 4));
    assertThat(client.count(both)).isEqualTo(31);
  }

  @Test
  void attributesThatAreNotSupportedAreRefusedByTheirDiagnostic() throws ProtocolException {
    assertThat(client.refusal(search(operand("x", 1, 9999)))).isEqualTo(114);
    assertThat(client.refusal(search(operand("x", 1, 4, 2, 99)))).isEqualTo(117);
    assertThat(client.refusal(search(operand("x", 1, 4, 3, 99)))).isEqualTo(119);
    assertThat(client.refusal(search(operand("x", 1, 4, 4, 99)))).isEqualTo(118);
    assertThat(client.refusal(search(operand("x", 1, 4, 5, 99)))).isEqualTo(120);
    assertThat(client.refusal(search(operand("x", 1, 4, 6, 99)))).isEqualTo(122);
    assertThat(client.refusal(search(operand("x", 99, 1)))).isEqualTo(113);
  }

  @Test
  void anUnknownAttributeSetIsRefused() throws ProtocolException {
    Query query = new Query.Type1(new RpnQuery(new Oid("1.2.840.10003.3.2"), operand("x", 1, 4)));
    assertThat(client.refusal(search("default", List.of("Union"), query))).isEqualTo(121);
  }

  @Test
  void cqlIsAnsweredInAQueryOfType104() throws ProtocolException {
    SearchRequest request =
        search("default", List.of("Union"), new Query.Cql("dc.title = 红楼梦 and dc.date < 2010"));
    assertThat(client.ask(request).resultCount()).isEqualTo(1);
    assertThat(client.refusal(search("c", List.of("Union"), new Query.Cql("(a")))).isEqualTo(108);
    assertThat(client.refusal(search("c", List.of("Union"), new Query.Cql("no.such = a"))))
        .isEqualTo(114);
  }

  @Test
  void databasesAreTheUnionAndOneOfEachLibrary() throws ProtocolException {
    Query math = new Query.Type1(new RpnQuery(Client.BIB_1, operand("数学", 1, 4)));
    assertThat(client.ask(search("a", List.of("city"), math)).resultCount()).isEqualTo(30);
    assertThat(client.ask(search("a", List.of("Default"), math)).resultCount()).isEqualTo(60);
    assertThat(client.ask(search("a", List.of("XIAN", "SCHOOL"), math)).resultCount())
        .isEqualTo(30);
    assertThat(client.refusal(search("a", List.of("Nowhere"), math))).isEqualTo(235);
    assertThat(client.refusal(search("a", List.of("IR-Explain-1"), math))).isEqualTo(235);
    List<String> many = IntStream.range(0, 51).mapToObj(i -> "CITY").toList();
    assertThat(client.refusal(search("a", many, math))).isEqualTo(111);
  }

  @Test
  void aSearchOfSeveralDatabasesTellsTheCountOfEach() throws ProtocolException {
    Query math = new Query.Type1(new RpnQuery(Client.BIB_1, operand("数学", 1, 4)));
    SearchResponse response = client.ask(search("a", List.of("CITY", "XIAN"), math));
    OtherInformation info = response.additionalSearchInfo().getFirst();
    External external = ((OtherInformation.Externally) info.content()).external();
    SearchResult1.Report report =
        SearchResult1.read(external, TextEncoding.UTF_8).reports().getFirst();
    assertThat(report.byDatabase())
        .extracting(one -> one.databases() + " " + one.count())
        .containsExactly("[CITY] 30", "[XIAN] 0");
  }

  @Test
  void countsOfLibrariesComeWhenTheyAreAskedFor() throws ProtocolException {
    External asked = new SearchResult1(List.of()).toExternal(TextEncoding.UTF_8);
    SearchRequest plain = search(operand("红楼梦", 1, 4));
    SearchRequest request =
        new SearchRequest(
            null,
            plain.piggyback(),
            true,
            "default",
            plain.databases(),
            plain.query(),
            List.of(OtherInformation.of(asked)),
            List.of());
    External answered =
        ((OtherInformation.Externally)
                client.ask(request).additionalSearchInfo().getFirst().content())
            .external();
    assertThat(SearchResult1.read(answered, TextEncoding.UTF_8).reports().getFirst().byDatabase())
        .extracting(one -> one.databases() + " " + one.count())
        .containsExactlyInAnyOrder("[CITY] 1", "[XIAN] 1");
    assertThat(client.ask(plain).additionalSearchInfo()).isEmpty();
  }

  @Test
  void resultSetsHaveNamesAndAreReplacedOnlyWithLeave() throws ProtocolException {
    Query dream = new Query.Type1(new RpnQuery(Client.BIB_1, operand("红楼梦", 1, 4)));
    client.ask(search("one", List.of("Union"), dream));
    SearchRequest again = search("one", List.of("Union"), dream);
    SearchRequest kept =
        new SearchRequest(
            null, Piggyback.NONE, false, "one", again.databases(), dream, List.of(), List.of());
    assertThat(client.refusal(kept)).isEqualTo(21);
    assertThat(client.ask(present("one", 1, 1, MARC_21, null)).presentStatus())
        .isEqualTo(PresentStatus.SUCCESS);
    assertThat(client.ask(again).searchStatus()).isTrue();
  }

  @Test
  void aResultSetCanBePartOfAQueryAlsoOfItsOwnSuccessor() throws ProtocolException {
    client.count(operand("数学", 1, 4));
    RpnNode narrowed =
        new RpnNode.Operation(
            Operator.Logical.AND_NOT,
            new RpnNode.ResultSet("default"),
            operand("2000", 1, 31, 2, 4, 4, 4));
    assertThat(client.count(narrowed)).isEqualTo(39);
    assertThat(client.refusal(search(new RpnNode.ResultSet("none")))).isEqualTo(30);
  }

  @Test
  void aSetOfALibraryStaysWithItInTheUnion() throws ProtocolException {
    Query math = new Query.Type1(new RpnQuery(Client.BIB_1, operand("数学", 1, 4)));
    client.ask(search("city", List.of("CITY"), math));
    assertThat(client.count(new RpnNode.ResultSet("city"))).isEqualTo(30);
  }

  @Test
  void resultSetsAreLimitedInNumber() throws ProtocolException {
    client =
        new Catalogue(shelf.index(), shelf.clusters())
            .limits(
                new SessionLimits(
                    1 << 20,
                    1 << 22,
                    2,
                    SessionLimits.USUAL.resultSetAge(),
                    SessionLimits.USUAL.patience()))
            .client()
            .opened();
    Query dream = new Query.Type1(new RpnQuery(Client.BIB_1, operand("红楼梦", 1, 4)));
    client.ask(search("1", List.of("Union"), dream));
    client.ask(search("2", List.of("Union"), dream));
    assertThat(client.refusal(search("3", List.of("Union"), dream))).isEqualTo(112);
    assertThat(client.ask(search("2", List.of("Union"), dream)).searchStatus()).isTrue();
  }

  @Test
  void unusedResultSetsAreDroppedAndThisIsSaid() throws ProtocolException {
    SettableClock clock = new SettableClock();
    client = new Catalogue(shelf.index(), shelf.clusters()).clock(clock).client().opened();
    client.count(operand("红楼梦", 1, 4));
    clock.advance(SessionLimits.USUAL.resultSetAge().plusSeconds(1));
    PresentResponse response = client.ask(present("default", 1, 1, MARC_21, null));
    assertThat(diagnostic(response.records()).orElseThrow().condition()).isEqualTo(27);
    assertThat(client.refusal(search(new RpnNode.ResultSet("default")))).isEqualTo(27);
  }

  @ParameterizedTest
  @CsvSource({"60, 61, 5, 60", "59, 61, 5, 5", "59, 60, 5, 0", "0, 1, 0, 0", "1, 2, 2, 0"})
  void recordsComeAlongBySizeOfTheSet(long small, long large, long medium, long expected)
      throws ProtocolException {
    SearchRequest request = search(operand("数学", 1, 4));
    SearchResponse response =
        client.ask(
            new SearchRequest(
                null,
                new Piggyback(small, large, medium, null, null, MARC_21),
                true,
                "default",
                request.databases(),
                request.query(),
                List.of(),
                List.of()));
    assertThat(response.delivery().returned()).isEqualTo(expected);
    assertThat(response.delivery().nextPosition())
        .isEqualTo(expected == TEXTBOOKS ? 0 : expected + 1);
  }

  @Test
  void recordsComeAsMarc21InTheOrderOfTheSet() throws ProtocolException {
    client.count(operand("数学", 1, 4));
    client.ask(sort("default", "default", by(31, 0)));
    PresentResponse response = client.ask(present("default", 41, 12, MARC_21, "F"));
    assertThat(response.returned()).isEqualTo(12);
    assertThat(response.nextPosition()).isEqualTo(53);
    List<NamePlusRecord> records = records(response.records());
    assertThat(content(records.getFirst())).contains("数学课外读物", "第41册", "2001");
    assertThat(content(records.getLast())).contains("第52册");
    assertThat(client.ask(present("default", 60, 1, null, null)).nextPosition()).isZero();
  }

  @Test
  void everySyntaxAndElementSetOnOfferIsGiven() throws ProtocolException {
    client.count(operand("红楼梦", 1, 4));
    assertThat(content(one(MARC_21, "F"))).contains("245", "曹雪芹", "852");
    assertThat(content(one(UNIMARC, null))).contains("200", "红楼梦");
    assertThat(content(one(XML, "marcxml"))).contains("<record", "红楼梦");
    assertThat(content(one(XML, "dc"))).contains("<dc:title>", "红楼梦");
    assertThat(content(one(MARC_21, "B")).length()).isLessThan(content(one(MARC_21, "F")).length());
    External sutrs = external(one(Sutrs.SYNTAX, "F"));
    assertThat(Sutrs.read(sutrs, TextEncoding.UTF_8)).contains("红楼梦");
    External opac = external(one(OpacRecord.SYNTAX, "F"));
    assertThat(OpacRecord.read(opac, TextEncoding.UTF_8).holdings()).hasSize(3);
  }

  private NamePlusRecord one(Oid syntax, @Nullable String elements) throws ProtocolException {
    PresentResponse response = client.ask(present("default", 1, 1, syntax, elements));
    NamePlusRecord record = records(response.records()).getFirst();
    assertThat(external(record).syntax()).isEqualTo(syntax);
    return record;
  }

  private static External external(NamePlusRecord record) {
    return ((NamePlusRecord.Retrieval) record.content()).record();
  }

  @Test
  void formsNotOnOfferAreRefused() throws ProtocolException {
    client.count(operand("红楼梦", 1, 4));
    assertThat(presentRefusal(present("default", 1, 1, GRS_1, null))).isEqualTo(239);
    assertThat(presentRefusal(present("default", 1, 1, MARC_21, "X"))).isEqualTo(25);
  }

  @ParameterizedTest
  @CsvSource({"0, 1", "1, 2", "2, 1", "1, -1", "9223372036854775807, 5", "1, 9223372036854775807"})
  void rangesOutsideTheSetAreRefused(long start, long count) throws ProtocolException {
    client.count(operand("红楼梦", 1, 4));
    assertThat(presentRefusal(present("default", start, count, MARC_21, null))).isEqualTo(13);
  }

  @Test
  void severalRangesComeInOneResponse() throws ProtocolException {
    client.count(operand("数学", 1, 4));
    PresentRequest request =
        new PresentRequest(
            null,
            "default",
            List.of(new PresentRequest.Range(59, 2), new PresentRequest.Range(1, 3)),
            null,
            MARC_21,
            null,
            List.of());
    assertThat(client.ask(request).returned()).isEqualTo(5);
  }

  private long presentRefusal(PresentRequest request) throws ProtocolException {
    PresentResponse response = client.ask(request);
    assertThat(response.presentStatus()).isEqualTo(PresentStatus.FAILURE);
    return diagnostic(response.records()).orElseThrow().condition();
  }

  @Test
  void aLibrarysDatabaseGivesTheRecordAsThatLibraryKnowsIt() throws ProtocolException {
    Query dream = new Query.Type1(new RpnQuery(Client.BIB_1, operand("红楼梦", 1, 4)));
    client.ask(search("default", List.of("XIAN"), dream));
    NamePlusRecord record =
        records(client.ask(present("default", 1, 1, UNIMARC, null)).records()).getFirst();
    assertThat(record.database()).isEqualTo("XIAN");
    assertThat(content(record)).contains("320000771").doesNotContain("0100023456");
  }

  @Test
  void whatWasWithdrawnSinceIsReplacedByADiagnosticAndTheRestIsGiven() throws ProtocolException {
    client = new Catalogue(shelf.index(), shelf.clusters()).client().opened();
    client.count(operand("圣埃克苏佩里", 1, 1003));
    POSTGRES_SQL.run(
        "update cluster set state = 2, change = nextval('change_number') + 5000 where id = 3");
    POSTGRES_SQL.run("update contribution set cluster_id = -3 where cluster_id = 3");
    try {
      NamePlusRecord record =
          records(client.ask(present("default", 1, 1, MARC_21, null)).records()).getFirst();
      assertThat(record.content()).isInstanceOf(NamePlusRecord.Surrogate.class);
    } finally {
      POSTGRES_SQL.run("update contribution set cluster_id = 3 where cluster_id = -3");
      POSTGRES_SQL.run("update cluster set state = 0 where id = 3");
    }
  }

  /** A statement on the test's database. */
  private interface Statement {
    void run(String sql);
  }

  private static final Statement POSTGRES_SQL =
      sql -> {
        try (var connection = POSTGRES.database().connection();
            var statement = connection.createStatement()) {
          statement.execute(sql);
        } catch (SQLException failure) {
          throw new AssertionError(failure);
        }
      };

  @Test
  void scanListsTermsWithCountsAroundThePlaceWanted() throws ProtocolException {
    ScanResponse response = client.ask(scan(operand("数学课外读物", 1, 4), 3, 0L, 1L));
    assertThat(response.status()).isNotEqualTo(ScanStatus.FAILURE);
    assertThat(term(response, 0)).startsWith("数学课外读物");
    assertThat(response.positionOfTerm()).isEqualTo(1L);
    ScanResponse middle = client.ask(scan(operand("数学", 1, 4), 3, null, 2L));
    assertThat(middle.positionOfTerm()).isEqualTo(2L);
    assertThat(term(middle, 1)).isEqualTo(term(response, 0));
  }

  @Test
  void scanSaysWhereAListEnds() throws ProtocolException {
    ScanResponse start = client.ask(scan(operand("", 1, 1003), 5, 0L, 4L));
    assertThat(start.status()).isEqualTo(ScanStatus.PARTIAL_5);
    assertThat(start.positionOfTerm()).isEqualTo(1L);
    ScanResponse end = client.ask(scan(operand("zzzz", 1, 7), 5, 0L, 1L));
    assertThat(end.status()).isEqualTo(ScanStatus.PARTIAL_5);
    assertThat(end.entriesReturned()).isZero();
  }

  @Test
  void everyListOnOfferCanBeScanned() throws ProtocolException {
    assertThat(first(scan(operand("", 1, 1003), 1, 0L, 1L))).isNotEmpty();
    assertThat(first(scan(operand("", 1, 21), 1, 0L, 1L))).isNotEmpty();
    assertThat(first(scan(operand("", 1, 7), 1, 0L, 1L))).startsWith("978");
    assertThat(first(scan(operand("", 1, 53), 1, 0L, 1L))).isNotEmpty();
    assertThat(first(scan(operand("", 1, 4), 1, 0L, 1L))).isNotEmpty();
  }

  private String first(ScanRequest request) throws ProtocolException {
    return term(client.ask(request), 0);
  }

  private static String term(ScanResponse response, int at) {
    List<ScanEntries.Entry> entries = requireNonNull(requireNonNull(response.entries()).entries());
    ScanEntries.TermInfo info = (ScanEntries.TermInfo) entries.get(at);
    assertThat(info.globalOccurrences()).isPositive();
    return new String(((Term.General) info.term()).octets().array(), StandardCharsets.UTF_8);
  }

  @Test
  void scansThatCannotBeDoneAreRefused() throws ProtocolException {
    assertThat(scanRefusal(scan(operand("a", 1, 4), 5, 1L, 1L))).isEqualTo(205);
    assertThat(scanRefusal(scan(operand("a", 1, 4), 5, 0L, 7L))).isEqualTo(233);
    assertThat(scanRefusal(scan(operand("a", 1, 4), 201, 0L, 1L))).isEqualTo(1029);
    assertThat(scanRefusal(scan(operand("a", 1, 63), 5, 0L, 1L))).isEqualTo(114);
  }

  private long scanRefusal(ScanRequest request) throws ProtocolException {
    ScanResponse response = client.ask(request);
    assertThat(response.status()).isEqualTo(ScanStatus.FAILURE);
    Diagnostic diagnostic =
        requireNonNull(requireNonNull(response.entries()).diagnostics()).getFirst();
    return ((Diagnostic.Default) diagnostic).condition();
  }

  @Test
  void setsAreSortedByTitleAuthorAndDate() throws ProtocolException {
    client.count(operand("数学", 1, 4));
    assertThat(client.ask(sort("default", "sorted", by(31, 1))).status())
        .isEqualTo(SortStatus.SUCCESS);
    NamePlusRecord newest =
        records(client.ask(present("sorted", 1, 1, MARC_21, null)).records()).getFirst();
    assertThat(content(newest)).contains("第60册");
    assertThat(client.ask(sort("default", "default", by(4, 0), by(1003, 1))).status())
        .isEqualTo(SortStatus.SUCCESS);
  }

  @Test
  void sortsThatCannotBeDoneAreRefused() throws ProtocolException {
    client.count(operand("数学", 1, 4));
    assertThat(sortRefusal(sort("default", "s", by(21, 0)))).isEqualTo(207);
    assertThat(sortRefusal(sort("none", "s", by(4, 0)))).isEqualTo(30);
    assertThat(sortRefusal(sort("default", "s", by(4, 3)))).isEqualTo(214);
    assertThat(sortRefusal(sort("default", "s", by(4, 0), by(4, 1)))).isEqualTo(212);
    SortKeySpec key = by(4, 0);
    SortKeySpec abort = new SortKeySpec(key.element(), 0, 1, new SortKeySpec.Abort());
    assertThat(sortRefusal(sort("default", "s", abort))).isEqualTo(213);
  }

  private long sortRefusal(SortRequest request) throws ProtocolException {
    SortResponse response = client.ask(request);
    assertThat(response.status()).isEqualTo(SortStatus.FAILURE);
    return ((Diagnostic.Default) requireNonNull(response.diagnostics()).getFirst()).condition();
  }

  @Test
  void setsAreDeletedByListOrAll() throws ProtocolException {
    client.count(operand("数学", 1, 4));
    DeleteResultSetResponse listed = delete(DeleteResultSetRequest.LIST, "default", "none");
    assertThat(listed.status()).isEqualTo(DeleteSetStatus.NOT_ALL_REQUESTED_DELETED);
    assertThat(listed.listStatuses())
        .extracting(DeleteResultSetResponse.ListStatus::status)
        .containsExactly(DeleteSetStatus.SUCCESS, DeleteSetStatus.RESULT_SET_DID_NOT_EXIST);
    client.count(operand("数学", 1, 4));
    assertThat(delete(DeleteResultSetRequest.ALL).status()).isEqualTo(DeleteSetStatus.SUCCESS);
    assertThat(presentRefusal(present("default", 1, 1, MARC_21, null))).isEqualTo(30);
  }

  private DeleteResultSetResponse delete(int function, String... names) throws ProtocolException {
    Answer answer =
        client.send(
            new DeleteResultSetRequest(
                null, function, names.length == 0 ? null : List.of(names), List.of()));
    return (DeleteResultSetResponse) ((Answer.Reply) answer).apdu();
  }

  @Test
  void closeIsAnsweredAndWhatOnlyTargetsSendEndsTheAssociation() throws ProtocolException {
    assertThat(closing(Close.of(CloseReason.FINISHED, null))).isEqualTo(CloseReason.FINISHED);
    open();
    Apdu wrong = new SearchResponse(null, 0, true, null, Delivery.NONE, List.of(), List.of());
    assertThat(closing(wrong)).isEqualTo(CloseReason.PROTOCOL_ERROR);
    assertThat(client.send(new TriggerResourceControlRequest(null, 3, null, null, List.of())))
        .isInstanceOf(Answer.Silence.class);
  }

  private CloseReason closing(Apdu apdu) throws ProtocolException {
    Answer answer = client.send(apdu);
    assertThat(answer).isInstanceOf(Answer.Last.class);
    return ((Close) ((Answer.Last) answer).apdu()).reason();
  }
}
