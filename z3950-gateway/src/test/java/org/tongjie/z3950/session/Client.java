package org.tongjie.z3950.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.tongjie.z3950.ber.Octets;
import org.tongjie.z3950.ber.Oid;
import org.tongjie.z3950.ber.ProtocolException;
import org.tongjie.z3950.pdu.Apdu;
import org.tongjie.z3950.pdu.Apdus;
import org.tongjie.z3950.pdu.Attribute;
import org.tongjie.z3950.pdu.Diagnostic;
import org.tongjie.z3950.pdu.ElementSetNames;
import org.tongjie.z3950.pdu.External;
import org.tongjie.z3950.pdu.IdAuthentication;
import org.tongjie.z3950.pdu.Implementation;
import org.tongjie.z3950.pdu.InitializeRequest;
import org.tongjie.z3950.pdu.InitializeResponse;
import org.tongjie.z3950.pdu.MessageSizes;
import org.tongjie.z3950.pdu.NamePlusRecord;
import org.tongjie.z3950.pdu.Operator;
import org.tongjie.z3950.pdu.Option;
import org.tongjie.z3950.pdu.Piggyback;
import org.tongjie.z3950.pdu.PresentRequest;
import org.tongjie.z3950.pdu.PresentResponse;
import org.tongjie.z3950.pdu.ProtocolVersions;
import org.tongjie.z3950.pdu.Query;
import org.tongjie.z3950.pdu.RecordComposition;
import org.tongjie.z3950.pdu.Records;
import org.tongjie.z3950.pdu.RpnNode;
import org.tongjie.z3950.pdu.RpnQuery;
import org.tongjie.z3950.pdu.ScanRequest;
import org.tongjie.z3950.pdu.ScanResponse;
import org.tongjie.z3950.pdu.SearchRequest;
import org.tongjie.z3950.pdu.SearchResponse;
import org.tongjie.z3950.pdu.SortKeySpec;
import org.tongjie.z3950.pdu.SortRequest;
import org.tongjie.z3950.pdu.SortResponse;
import org.tongjie.z3950.pdu.Term;

/** Speaks to a session by whole data units, each of which goes through the codec both ways. */
public final class Client {
  public static final Oid BIB_1 = new Oid("1.2.840.10003.3.1");
  public static final Oid MARC_21 = new Oid("1.2.840.10003.5.10");
  public static final Oid XML = new Oid("1.2.840.10003.5.109.10");
  public static final Octets REFERENCE = Octets.of(new byte[] {7, 0, -1});

  private final Session session;

  Client(Session session) {
    this.session = session;
  }

  /** The answer to a data unit, as a client reads it. */
  public Answer send(Apdu apdu) throws ProtocolException {
    var text = session.text();
    Answer answer = session.handle(Apdus.read(Apdus.write(apdu, text), text));
    return switch (answer) {
      case Answer.Reply(Apdu reply) ->
          new Answer.Reply(Apdus.read(Apdus.write(reply, session.text()), session.text()));
      case Answer.Last(Apdu last) ->
          new Answer.Last(Apdus.read(Apdus.write(last, session.text()), session.text()));
      case Answer.Silence _, Answer.End _ -> answer;
    };
  }

  private <T extends Apdu> T reply(Apdu request, Class<T> type) throws ProtocolException {
    Answer answer = send(request);
    assertThat(answer).isInstanceOf(Answer.Reply.class);
    Apdu reply = ((Answer.Reply) answer).apdu();
    assertThat(reply).isInstanceOf(type);
    assertThat(reply.referenceId()).isEqualTo(request.referenceId());
    return type.cast(reply);
  }

  /** An Init of version 3 that offers all there is. */
  public static InitializeRequest init(@Nullable IdAuthentication authentication) {
    return new InitializeRequest(
        REFERENCE,
        ProtocolVersions.BOTH,
        EnumSet.allOf(Option.class),
        new MessageSizes(1 << 26, 1 << 26),
        authentication,
        Implementation.UNKNOWN,
        null,
        List.of());
  }

  public InitializeResponse open() throws ProtocolException {
    return reply(init(null), InitializeResponse.class);
  }

  public InitializeResponse open(InitializeRequest request) throws ProtocolException {
    return reply(request, InitializeResponse.class);
  }

  /** A client whose association is open. */
  public Client opened() throws ProtocolException {
    assertThat(open().accepted()).isTrue();
    return this;
  }

  /** An operand with Use and further attributes as types and values in turn. */
  public static RpnNode.Operand operand(String term, long... typesAndValues) {
    List<Attribute> attributes = new ArrayList<>();
    for (int i = 0; i < typesAndValues.length; i += 2) {
      attributes.add(Attribute.of((int) typesAndValues[i], typesAndValues[i + 1]));
    }
    return new RpnNode.Operand(
        attributes, new Term.General(Octets.of(term.getBytes(StandardCharsets.UTF_8))));
  }

  public static RpnNode and(RpnNode left, RpnNode right) {
    return new RpnNode.Operation(Operator.Logical.AND, left, right);
  }

  /** A search of the union for the set "default". */
  public static SearchRequest search(RpnNode query) {
    return search("default", List.of("Union"), new Query.Type1(new RpnQuery(BIB_1, query)));
  }

  public static SearchRequest search(String set, List<String> databases, Query query) {
    return new SearchRequest(
        REFERENCE, Piggyback.NONE, true, set, databases, query, List.of(), List.of());
  }

  public SearchResponse ask(SearchRequest request) throws ProtocolException {
    return reply(request, SearchResponse.class);
  }

  /** Number of results of a search that succeeds. */
  public long count(RpnNode query) throws ProtocolException {
    SearchResponse response = ask(search(query));
    assertThat(diagnostic(response.delivery().records())).isEmpty();
    assertThat(response.searchStatus()).isTrue();
    return response.resultCount();
  }

  /** Condition of the diagnostic that refuses a search. */
  public long refusal(SearchRequest request) throws ProtocolException {
    SearchResponse response = ask(request);
    assertThat(response.searchStatus()).isFalse();
    return diagnostic(response.delivery().records()).orElseThrow().condition();
  }

  public static PresentRequest present(
      String set, long start, long count, @Nullable Oid syntax, @Nullable String elements) {
    return new PresentRequest(
        REFERENCE,
        set,
        List.of(new PresentRequest.Range(start, count)),
        elements == null
            ? null
            : new RecordComposition.Simple(new ElementSetNames.Generic(elements)),
        syntax,
        null,
        List.of());
  }

  public PresentResponse ask(PresentRequest request) throws ProtocolException {
    return reply(request, PresentResponse.class);
  }

  public ScanResponse ask(ScanRequest request) throws ProtocolException {
    return reply(request, ScanResponse.class);
  }

  public SortResponse ask(SortRequest request) throws ProtocolException {
    return reply(request, SortResponse.class);
  }

  /** A scan of the union. */
  public static ScanRequest scan(
      RpnNode.Operand start, long terms, @Nullable Long step, @Nullable Long position) {
    return new ScanRequest(
        REFERENCE, List.of("Union"), BIB_1, start, step, terms, position, List.of());
  }

  public static ScanRequest scan(
      List<String> databases, RpnNode.Operand start, long terms, long position) {
    return new ScanRequest(REFERENCE, databases, BIB_1, start, 0L, terms, position, List.of());
  }

  public static SortRequest sort(String from, String to, SortKeySpec... keys) {
    return new SortRequest(REFERENCE, List.of(from), to, List.of(keys), List.of());
  }

  public static SortKeySpec by(long use, int relation) {
    SortKeySpec.SortKey key = new SortKeySpec.SortAttributes(BIB_1, List.of(Attribute.of(1, use)));
    return new SortKeySpec(new SortKeySpec.Generic(key), relation, 1, new SortKeySpec.NullValue());
  }

  public static Optional<Diagnostic.Default> diagnostic(@Nullable Records records) {
    return records instanceof Records.NonSurrogate(Diagnostic.Default diagnostic)
        ? Optional.of(diagnostic)
        : Optional.empty();
  }

  public static List<NamePlusRecord> records(@Nullable Records records) {
    assertThat(records).isInstanceOf(Records.Retrieved.class);
    return ((Records.Retrieved) Objects.requireNonNull(records)).records();
  }

  /** The octets of a record. */
  public static String content(NamePlusRecord record) {
    assertThat(record.content()).isInstanceOf(NamePlusRecord.Retrieval.class);
    var external = ((NamePlusRecord.Retrieval) record.content()).record();
    assertThat(external.content()).isInstanceOf(External.OctetAligned.class);
    var octets = ((External.OctetAligned) external.content()).octets();
    return new String(octets.array(), StandardCharsets.UTF_8);
  }
}
