package org.tongjie.z3950.pdu;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.tongjie.z3950.ber.TextEncoding;

/**
 * A session of yaz-client with yaz-ztest 5.34.0, octet by octet: Init with negotiation of character
 * sets, searches of many forms, records in several syntaxes, Scan, Sort, Delete, an item order and
 * Close.
 */
class RecordedSessionTest {
  private static List<Apdu> session(String name) throws IOException {
    List<Apdu> apdus = new ArrayList<>();
    try (InputStream hex =
        Objects.requireNonNull(RecordedSessionTest.class.getResourceAsStream(name))) {
      String digits = new String(hex.readAllBytes(), StandardCharsets.US_ASCII);
      byte[] octets = HexFormat.of().parseHex(digits.replaceAll("\\s", ""));
      ApduFrames frames = new ApduFrames(new ByteArrayInputStream(octets), 1 << 20);
      for (Optional<byte[]> frame = frames.next(); frame.isPresent(); frame = frames.next()) {
        apdus.add(Apdus.read(frame.get()));
        // YAZ writes TRUE as 1 and picks indefinite lengths; what it says is the same.
        assertThat(Apdus.read(Apdus.write(apdus.getLast()))).isEqualTo(apdus.getLast());
      }
    }
    return apdus;
  }

  private static <T extends Apdu> List<T> only(Class<T> type, List<Apdu> apdus) {
    return apdus.stream().filter(type::isInstance).map(type::cast).toList();
  }

  @Test
  void whatTheClientAsks() throws IOException {
    List<Apdu> apdus = session("yaz-client.hex");
    InitializeRequest init = only(InitializeRequest.class, apdus).getFirst();
    assertThat(init.versions()).isEqualTo(ProtocolVersions.BOTH);
    assertThat(init.options())
        .contains(Option.SEARCH, Option.SCAN, Option.NAMED_RESULT_SETS, Option.NEGOTIATION_MODEL);
    assertThat(init.sizes()).isEqualTo(new MessageSizes(64 << 20, 64 << 20));
    assertThat(init.authentication()).isEqualTo(new IdAuthentication.Open("reader/secret"));
    assertThat(CharsetNegotiation.find(init.userInformation(), init.otherInfo()))
        .hasValueSatisfying(proposal ->
            assertThat(((CharsetNegotiation.Proposal) proposal).charsets())
                .contains(new CharsetNegotiation.Iso10646(null, CharsetNegotiation.UTF_8)));
    assertThat(only(SearchRequest.class, apdus)).hasSize(7);
    assertThat(only(PresentRequest.class, apdus)).hasSize(5);
    assertThat(only(ScanRequest.class, apdus)).hasSize(1);
    assertThat(only(SortRequest.class, apdus)).hasSize(1);
    assertThat(only(DeleteResultSetRequest.class, apdus).getFirst().resultSets())
        .containsExactly("1");
    assertThat(only(ExtendedServicesRequest.class, apdus).getFirst().task().parameters())
        .isNotNull();
    assertThat(apdus.getLast()).isInstanceOf(Close.class);
    assertThat(only(UnknownApdu.class, apdus)).isEmpty();
  }

  @Test
  void queriesOfManyForms() throws IOException {
    List<SearchRequest> searches = only(SearchRequest.class, session("yaz-client.hex"));
    RpnQuery title = ((Query.Type1) searches.getFirst().query()).rpn();
    assertThat(title.attributeSet().dotted()).isEqualTo("1.2.840.10003.3.1");
    assertThat(title.root())
        .isEqualTo(
            new RpnNode.Operand(
                List.of(Attribute.of(4, 2), Attribute.of(1, 4)), general("computer")));
    assertThat(searches).map(SearchRequest::query).contains(new Query.Cql("dc.title=computer"));
    assertThat(searches.getLast().databases()).containsExactly("NoSuch");
    RpnNode.Operation near =
        (RpnNode.Operation) ((Query.Type1) searches.get(2).query()).rpn().root();
    assertThat(near.operator()).isEqualTo(new Operator.Proximity(false, 2, true, 2, false, 2));
    RpnNode.Operation narrowed =
        (RpnNode.Operation) ((Query.Type1) searches.get(3).query()).rpn().root();
    assertThat(narrowed.left()).isEqualTo(new RpnNode.ResultSet("1"));
  }

  private static Term general(String text) {
    byte[] octets = text.getBytes(StandardCharsets.US_ASCII);
    return new Term.General(org.tongjie.z3950.ber.Octets.of(octets));
  }

  @Test
  void whatTheTargetAnswers() throws IOException {
    List<Apdu> apdus = session("yaz-ztest.hex");
    InitializeResponse init = only(InitializeResponse.class, apdus).getFirst();
    assertThat(init.accepted()).isTrue();
    assertThat(Objects.requireNonNull(init.implementation().name())).contains("YAZ");
    assertThat(only(SearchResponse.class, apdus).getFirst().resultCount()).isEqualTo(23);
    Records refused =
        Objects.requireNonNull(only(SearchResponse.class, apdus).getLast().delivery().records());
    assertThat(refused).isEqualTo(new Records.NonSurrogate(Diagnostic.bib1(109, "NoSuch")));
    assertThat(only(ScanResponse.class, apdus)).hasSize(1);
    assertThat(only(SortResponse.class, apdus).getFirst().status()).isEqualTo(SortStatus.SUCCESS);
    assertThat(only(DeleteResultSetResponse.class, apdus).getFirst().status())
        .isEqualTo(DeleteSetStatus.SUCCESS);
    assertThat(only(ExtendedServicesResponse.class, apdus)).hasSize(1);
    assertThat(((Close) apdus.getLast()).reason()).isEqualTo(CloseReason.FINISHED);
    assertThat(only(UnknownApdu.class, apdus)).isEmpty();
  }

  @Test
  void recordsInSeveralSyntaxes() throws IOException {
    List<PresentResponse> presents = only(PresentResponse.class, session("yaz-ztest.hex"));
    assertThat(records(presents.get(0))).hasSize(2);
    OpacRecord opac =
        OpacRecord.read(retrieved(records(presents.get(1)).getFirst()), TextEncoding.UTF_8);
    assertThat(Objects.requireNonNull(opac.bibliographic()).syntax())
        .isEqualTo(new org.tongjie.z3950.ber.Oid("1.2.840.10003.5.10"));
    assertThat(opac.holdings()).isNotEmpty();
    String text = Sutrs.read(retrieved(records(presents.get(2)).getFirst()), TextEncoding.UTF_8);
    assertThat(text).contains("SUTRS");
    assertThat(records(presents.get(4)).getFirst().content())
        .isInstanceOf(NamePlusRecord.Surrogate.class);
  }

  private static List<NamePlusRecord> records(PresentResponse response) {
    return ((Records.Retrieved) Objects.requireNonNull(response.records())).records();
  }

  private static External retrieved(NamePlusRecord record) {
    return ((NamePlusRecord.Retrieval) record.content()).record();
  }
}
