package org.tongjie.z3950.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tongjie.z3950.session.Client.MARC_21;
import static org.tongjie.z3950.session.Client.and;
import static org.tongjie.z3950.session.Client.diagnostic;
import static org.tongjie.z3950.session.Client.operand;
import static org.tongjie.z3950.session.Client.present;
import static org.tongjie.z3950.session.Client.search;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
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
import org.tongjie.z3950.pdu.External;
import org.tongjie.z3950.pdu.Operator;
import org.tongjie.z3950.pdu.OtherInformation;
import org.tongjie.z3950.pdu.Piggyback;
import org.tongjie.z3950.pdu.PresentResponse;
import org.tongjie.z3950.pdu.PresentStatus;
import org.tongjie.z3950.pdu.Query;
import org.tongjie.z3950.pdu.RpnNode;
import org.tongjie.z3950.pdu.RpnQuery;
import org.tongjie.z3950.pdu.SearchRequest;
import org.tongjie.z3950.pdu.SearchResponse;
import org.tongjie.z3950.pdu.SearchResult1;
import org.tongjie.z3950.pdu.TriggerResourceControlRequest;

/** Searches and their result sets, on the real index and database. */
class SearchIT extends OpenAssociation {
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
