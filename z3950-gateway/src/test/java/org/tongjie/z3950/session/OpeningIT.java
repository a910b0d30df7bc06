package org.tongjie.z3950.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tongjie.z3950.session.Client.MARC_21;
import static org.tongjie.z3950.session.Client.operand;
import static org.tongjie.z3950.session.Client.present;
import static org.tongjie.z3950.session.Client.search;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.tongjie.catalog.index.SolrExtension;
import org.tongjie.catalog.marc.MarcEncoding;
import org.tongjie.catalog.shelf.SampleShelf;
import org.tongjie.catalog.shelf.Shelf;
import org.tongjie.catalog.store.DatabaseExtension;
import org.tongjie.http.credential.PasswordHash;
import org.tongjie.z3950.ber.Octets;
import org.tongjie.z3950.ber.ProtocolException;
import org.tongjie.z3950.ber.TextEncoding;
import org.tongjie.z3950.partner.Network;
import org.tongjie.z3950.partner.Partner;
import org.tongjie.z3950.pdu.Attribute;
import org.tongjie.z3950.pdu.CharsetNegotiation;
import org.tongjie.z3950.pdu.Close;
import org.tongjie.z3950.pdu.CloseReason;
import org.tongjie.z3950.pdu.Diagnostic;
import org.tongjie.z3950.pdu.External;
import org.tongjie.z3950.pdu.IdAuthentication;
import org.tongjie.z3950.pdu.Implementation;
import org.tongjie.z3950.pdu.InitDiagnostic;
import org.tongjie.z3950.pdu.InitializeRequest;
import org.tongjie.z3950.pdu.InitializeResponse;
import org.tongjie.z3950.pdu.MessageSizes;
import org.tongjie.z3950.pdu.NamePlusRecord;
import org.tongjie.z3950.pdu.Option;
import org.tongjie.z3950.pdu.OtherInformation;
import org.tongjie.z3950.pdu.PresentResponse;
import org.tongjie.z3950.pdu.PresentStatus;
import org.tongjie.z3950.pdu.ProtocolVersions;
import org.tongjie.z3950.pdu.RpnNode;
import org.tongjie.z3950.pdu.Term;
import org.tongjie.z3950.syntax.RecordSyntax;

/** Init: what is agreed, who is let in, and what follows from it. */
class OpeningIT {
  private static final PasswordHash SECRET = PasswordHash.of("通借/2026");

  @RegisterExtension static final DatabaseExtension POSTGRES = new DatabaseExtension();
  @RegisterExtension static final SolrExtension SOLR = new SolrExtension();

  private static Shelf shelf;
  private Catalogue catalogue;

  @BeforeAll
  static void fill() {
    shelf = new Shelf(SOLR.index(), POSTGRES.database(), "opening");
    SampleShelf.fill(shelf);
  }

  @AfterAll
  static void close() {
    shelf.close();
  }

  @BeforeEach
  void newCatalogue() {
    catalogue = new Catalogue(shelf.index(), shelf.clusters());
  }

  private static Partner partner(
      @Nullable PasswordHash password,
      String network,
      Optional<MarcEncoding> encoding,
      Partner.Limits limits) {
    return new Partner(
        "county",
        Optional.ofNullable(password),
        network.isEmpty() ? List.of() : List.of(Network.parse(network)),
        List.of("CITY"),
        new Partner.Form(encoding, RecordSyntax.MARC21),
        limits);
  }

  private static Partner county() {
    return partner(SECRET, "", Optional.empty(), Partner.Limits.NONE);
  }

  private static InitializeRequest init(
      ProtocolVersions versions, Set<Option> options, MessageSizes sizes) {
    return new InitializeRequest(
        null, versions, options, sizes, null, Implementation.UNKNOWN, null, List.of());
  }

  private static InitializeRequest proposing(CharsetNegotiation.Proposal proposal) {
    InitializeRequest plain = Client.init(null);
    return new InitializeRequest(
        null,
        plain.versions(),
        plain.options(),
        plain.sizes(),
        null,
        plain.implementation(),
        null,
        List.of(OtherInformation.of(proposal.toExternal())));
  }

  @Test
  void onlyWhatBothSidesCanDoIsAgreed() throws ProtocolException {
    InitializeResponse all = catalogue.client().open();
    assertThat(all.accepted()).isTrue();
    assertThat(all.versions()).isEqualTo(ProtocolVersions.BOTH);
    assertThat(all.options())
        .containsExactlyInAnyOrder(
            Option.SEARCH,
            Option.PRESENT,
            Option.DELETE_SET,
            Option.SCAN,
            Option.SORT,
            Option.NAMED_RESULT_SETS,
            Option.QUERY_TYPE_104);
    Set<Option> few = Set.of(Option.SEARCH, Option.PRESENT, Option.EXTENDED_SERVICES);
    InitializeResponse two =
        catalogue
            .client()
            .open(init(new ProtocolVersions(true, false), few, new MessageSizes(5000, 6000)));
    assertThat(two.options()).containsExactlyInAnyOrder(Option.SEARCH, Option.PRESENT);
    assertThat(two.versions().highest()).isEqualTo(2);
    assertThat(two.sizes()).isEqualTo(new MessageSizes(5000, 6000));
  }

  @Test
  void sizesAreNeverBeyondOurs() throws ProtocolException {
    SessionLimits ours = SessionLimits.USUAL;
    assertThat(catalogue.client().open().sizes())
        .isEqualTo(new MessageSizes(ours.preferredOctets(), ours.exceptionalOctets()));
  }

  @Test
  void withoutNamedResultSetsThereIsOneSet() throws ProtocolException {
    Client client = catalogue.client();
    client.open(init(ProtocolVersions.BOTH, Set.of(Option.SEARCH), new MessageSizes(0, 0)));
    var named = search("other", List.of("Union"), search(operand("数学", 1, 4)).query());
    assertThat(client.refusal(named)).isEqualTo(22);
    assertThat(client.count(operand("数学", 1, 4))).isEqualTo(60);
  }

  @Test
  void initComesFirstAndOnce() throws ProtocolException {
    Answer early = catalogue.client().send(search(operand("数学", 1, 4)));
    assertThat(((Close) ((Answer.Last) early).apdu()).reason())
        .isEqualTo(CloseReason.PROTOCOL_ERROR);
    Answer again = catalogue.client().opened().send(Client.init(null));
    assertThat(((Close) ((Answer.Last) again).apdu()).reason())
        .isEqualTo(CloseReason.PROTOCOL_ERROR);
  }

  @Test
  void partnersSignInByOpenAndByIdPass() throws ProtocolException {
    catalogue.partners(county());
    assertThat(accepted(new IdAuthentication.Open("county/通借/2026"))).isTrue();
    assertThat(accepted(new IdAuthentication.IdPass(null, "County", "通借/2026"))).isTrue();
  }

  private boolean accepted(IdAuthentication authentication) throws ProtocolException {
    return catalogue.client().open(Client.init(authentication)).accepted();
  }

  @Test
  void thoseWhoAreNotLetInAreToldWhy() throws ProtocolException {
    catalogue.partners(county());
    assertThat(refusal(new IdAuthentication.Open("county/wrong"))).isEqualTo(1011);
    assertThat(refusal(new IdAuthentication.Open("nobody/通借/2026"))).isEqualTo(1011);
    assertThat(refusal(null)).isEqualTo(1010);
    assertThat(refusal(new IdAuthentication.Anonymous())).isEqualTo(1010);
    catalogue.partners(partner(SECRET, "192.0.2.0/24", Optional.empty(), Partner.Limits.NONE));
    assertThat(refusal(new IdAuthentication.Open("county/通借/2026"))).isEqualTo(1016);
  }

  @Test
  void sessionsOfAPartnerAreLimitedUntilOneEnds() throws ProtocolException {
    catalogue.partners(partner(null, "127.0.0.0/8", Optional.empty(), new Partner.Limits(0, 1, 0)));
    Surroundings shared = catalogue.surroundings();
    Session first = new Session(shared, Catalogue.HERE);
    new Client(first).opened();
    assertThat(refusal(new Client(new Session(shared, Catalogue.HERE)), null)).isEqualTo(1015);
    first.close();
    first.close();
    new Client(new Session(shared, Catalogue.HERE)).opened();
  }

  @Test
  void recordsADayAreGivenOutAndThenNoMore() throws ProtocolException {
    catalogue.partners(partner(null, "127.0.0.1", Optional.empty(), new Partner.Limits(0, 0, 7)));
    Surroundings shared = catalogue.surroundings();
    Client client = new Client(new Session(shared, Catalogue.HERE)).opened();
    client.ask(search("default", List.of("CITY"), search(operand("数学", 1, 4)).query()));
    assertThat(client.ask(present("default", 1, 5, MARC_21, null)).presentStatus())
        .isEqualTo(PresentStatus.SUCCESS);
    PresentResponse partial = client.ask(present("default", 6, 5, MARC_21, null));
    assertThat(partial.presentStatus()).isEqualTo(PresentStatus.PARTIAL_4);
    assertThat(partial.returned()).isEqualTo(2);
    assertThat(partial.nextPosition()).isEqualTo(8);
    PresentResponse none = client.ask(present("default", 8, 1, MARC_21, null));
    assertThat(Client.diagnostic(none.records()).orElseThrow().condition()).isEqualTo(31);
    assertThat(refusal(new Client(new Session(shared, Catalogue.HERE)), null)).isEqualTo(1012);
  }

  @Test
  void aPartnerSearchesItsDatabasesAlone() throws ProtocolException {
    catalogue.partners(county());
    Client client = catalogue.client();
    client.open(Client.init(new IdAuthentication.Open("county/通借/2026")));
    var math = search(operand("数学", 1, 4)).query();
    assertThat(client.refusal(search("a", List.of("Union"), math))).isEqualTo(236);
    assertThat(client.ask(search("a", List.of("city"), math)).resultCount()).isEqualTo(30);
  }

  @Test
  void aPartnerMuchTooFastIsRefused() throws ProtocolException {
    catalogue.partners(partner(null, "127.0.0.1", Optional.empty(), new Partner.Limits(2, 0, 0)));
    Client client = catalogue.client().opened();
    var math = search("a", List.of("CITY"), search(operand("数学", 1, 4)).query());
    client.ask(math);
    client.ask(math);
    assertThat(client.refusal(math)).isEqualTo(31);
  }

  private long refusal(@Nullable IdAuthentication authentication) throws ProtocolException {
    return refusal(catalogue.client(), authentication);
  }

  private static long refusal(Client client, @Nullable IdAuthentication authentication)
      throws ProtocolException {
    Answer answer = client.send(Client.init(authentication));
    assertThat(answer).isInstanceOf(Answer.Last.class);
    InitializeResponse response = (InitializeResponse) ((Answer.Last) answer).apdu();
    assertThat(response.accepted()).isFalse();
    return InitDiagnostic.find(response, TextEncoding.UTF_8).orElseThrow().condition();
  }

  @Test
  void utf8IsSelectedWhenItIsProposedForRecordsToo() throws ProtocolException {
    catalogue.partners(
        partner(null, "127.0.0.1", Optional.of(MarcEncoding.GB18030), Partner.Limits.NONE));
    Client client = catalogue.client();
    InitializeResponse response =
        client.open(
            proposing(
                new CharsetNegotiation.Proposal(
                    List.of(
                        new CharsetNegotiation.Iso10646(null, CharsetNegotiation.UTF_16),
                        new CharsetNegotiation.Iso10646(null, CharsetNegotiation.UTF_8)),
                    List.of("chi"),
                    true)));
    assertThat(response.options()).contains(Option.NEGOTIATION_MODEL);
    var selected =
        (CharsetNegotiation.Response)
            CharsetNegotiation.find(response.userInformation(), response.otherInfo()).orElseThrow();
    assertThat(selected.charset())
        .isEqualTo(new CharsetNegotiation.Iso10646(null, CharsetNegotiation.UTF_8));
    client.ask(search("default", List.of("CITY"), search(operand("红楼梦", 1, 4)).query()));
    assertThat(new String(octets(client), StandardCharsets.UTF_8)).contains("红楼梦");
  }

  @Test
  void withoutNegotiationTermsAndRecordsAreInThePartnersCharset() throws ProtocolException {
    catalogue.partners(
        partner(null, "127.0.0.1", Optional.of(MarcEncoding.GB18030), Partner.Limits.NONE));
    Client client = catalogue.client().opened();
    Charset gb18030 = Charset.forName("GB18030");
    RpnNode dream =
        new RpnNode.Operand(
            List.of(Attribute.of(1, 4)), new Term.General(Octets.of("红楼梦".getBytes(gb18030))));
    client.ask(search("default", List.of("CITY"), search(dream).query()));
    assertThat(new String(octets(client), gb18030)).contains("红楼梦");
  }

  @Test
  void otherProposalsAreDeclinedAndLatin1IsStillUnderstood() throws ProtocolException {
    Client client = catalogue.client();
    InitializeResponse response =
        client.open(
            proposing(
                new CharsetNegotiation.Proposal(
                    List.of(new CharsetNegotiation.Iso10646(null, CharsetNegotiation.UTF_16)),
                    List.of(),
                    false)));
    var declined =
        (CharsetNegotiation.Response)
            CharsetNegotiation.find(response.userInformation(), response.otherInfo()).orElseThrow();
    assertThat(declined.charset()).isInstanceOf(CharsetNegotiation.None.class);
    RpnNode latin =
        new RpnNode.Operand(
            List.of(Attribute.of(1, 4)),
            new Term.General(Octets.of("café".getBytes(StandardCharsets.ISO_8859_1))));
    assertThat(client.count(latin)).isZero();
  }

  @Test
  void answersKeepToTheSizesAgreed() throws ProtocolException {
    Client client = catalogue.client();
    client.open(init(ProtocolVersions.BOTH, Set.of(Option.SEARCH), new MessageSizes(3000, 3000)));
    client.count(operand("数学", 1, 4));
    PresentResponse response = client.ask(present("default", 1, 60, MARC_21, null));
    assertThat(response.presentStatus()).isEqualTo(PresentStatus.PARTIAL_2);
    assertThat(response.returned()).isBetween(2L, 20L);
    assertThat(response.nextPosition()).isEqualTo(response.returned() + 1);
  }

  @Test
  void aRecordTooLargeIsReplacedByItsDiagnostic() throws ProtocolException {
    assertThat(surrogate(new MessageSizes(600, 600), 1)).isEqualTo(17);
    assertThat(surrogate(new MessageSizes(600, 60_000), 2)).isEqualTo(16);
    assertThat(surrogate(new MessageSizes(600, 60_000), 1)).isZero();
  }

  /** Condition in place of the first record, 0 for a record. */
  private long surrogate(MessageSizes sizes, long count) throws ProtocolException {
    Client client = catalogue.client();
    client.open(init(ProtocolVersions.BOTH, Set.of(Option.SEARCH), sizes));
    client.count(operand("数学", 1, 4));
    PresentResponse response = client.ask(present("default", 1, count, MARC_21, null));
    NamePlusRecord first = Client.records(response.records()).getFirst();
    return first.content() instanceof NamePlusRecord.Surrogate(Diagnostic.Default diagnostic)
        ? diagnostic.condition()
        : 0;
  }

  private static byte[] octets(Client client) throws ProtocolException {
    PresentResponse response = client.ask(present("default", 1, 1, MARC_21, null));
    NamePlusRecord record = Client.records(response.records()).getFirst();
    External external = ((NamePlusRecord.Retrieval) record.content()).record();
    return ((External.OctetAligned) external.content()).octets().array();
  }
}
