package org.tongjie.z3950.session;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.tongjie.z3950.session.Client.MARC_21;
import static org.tongjie.z3950.session.Client.by;
import static org.tongjie.z3950.session.Client.content;
import static org.tongjie.z3950.session.Client.diagnostic;
import static org.tongjie.z3950.session.Client.operand;
import static org.tongjie.z3950.session.Client.present;
import static org.tongjie.z3950.session.Client.records;
import static org.tongjie.z3950.session.Client.scan;
import static org.tongjie.z3950.session.Client.sort;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.tongjie.z3950.ber.ProtocolException;
import org.tongjie.z3950.pdu.Diagnostic;
import org.tongjie.z3950.pdu.NamePlusRecord;
import org.tongjie.z3950.pdu.RpnNode;
import org.tongjie.z3950.pdu.ScanEntries;
import org.tongjie.z3950.pdu.ScanRequest;
import org.tongjie.z3950.pdu.ScanResponse;
import org.tongjie.z3950.pdu.ScanStatus;
import org.tongjie.z3950.pdu.SortKeySpec;
import org.tongjie.z3950.pdu.SortRequest;
import org.tongjie.z3950.pdu.SortResponse;
import org.tongjie.z3950.pdu.SortStatus;
import org.tongjie.z3950.pdu.Term;

/** Lists of terms and orders of sets, on the real index and database. */
class ScanAndSortIT extends OpenAssociation {
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
  void scanOfSeveralDatabasesMergesTheirLists() throws ProtocolException {
    RpnNode.Operand start = operand("红楼梦", 1, 4);
    assertThat(terms(client.ask(scan(List.of("CITY", "SCHOOL"), start, 5, 2L))))
        .isEqualTo(terms(client.ask(scan(List.of("Union"), start, 5, 2L))));
    assertThat(terms(client.ask(scan(List.of("CITY", "XIAN"), start, 3, 1L))))
        .containsExactly("红楼梦 1", "红楼梦 上册 1", "数学课外读物 30");
    ScanResponse middle = client.ask(scan(List.of("CITY", "XIAN"), operand("数学课外读物", 1, 4), 2, 2L));
    assertThat(middle.positionOfTerm()).isEqualTo(2L);
    assertThat(terms(middle)).containsExactly("红楼梦 上册 1", "数学课外读物 30");
    assertThat(terms(client.ask(scan(List.of("SCHOOL", "XIAN"), start, 4, 1L))))
        .startsWith("红楼梦 1")
        .endsWith("数学课外读物 30");
    assertThat(scanRefusal(scan(List.of("CITY", "NOWHERE"), start, 9, 1L))).isEqualTo(235);
  }

  private static List<String> terms(ScanResponse response) {
    return requireNonNull(requireNonNull(response.entries()).entries()).stream()
        .map(ScanEntries.TermInfo.class::cast)
        .map(info ->
            new String(((Term.General) info.term()).octets().array(), StandardCharsets.UTF_8)
                + " "
                + info.globalOccurrences())
        .toList();
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
}
