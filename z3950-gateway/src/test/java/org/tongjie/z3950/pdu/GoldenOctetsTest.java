package org.tongjie.z3950.pdu;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.EnumSet;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.tongjie.z3950.ber.Octets;
import org.tongjie.z3950.ber.Oid;
import org.tongjie.z3950.ber.ProtocolException;
import org.tongjie.z3950.ber.TextEncoding;

/** The main data units octet by octet, worked out by hand from Z39.50-2003 §4.1. */
class GoldenOctetsTest {
  private static final Oid BIB_1 = new Oid("1.2.840.10003.3.1");
  private static final Oid MARC_21 = new Oid("1.2.840.10003.5.10");

  static Stream<Arguments> dataUnits() {
    return Stream.of(
        Arguments.of(
            new InitializeRequest(
                Octets.of(new byte[] {1}),
                ProtocolVersions.BOTH,
                EnumSet.of(Option.SEARCH, Option.PRESENT, Option.SCAN, Option.NAMED_RESULT_SETS),
                new MessageSizes(1 << 20, 1 << 20),
                new IdAuthentication.IdPass(null, "lib", "pw"),
                new Implementation(null, "T", null),
                null,
                List.of()),
            "b427 820101 830205e0 840301c102 8503100000 8603100000"
                + "a70b 3009 81036c6962 82027077 9f6f0154"),
        Arguments.of(
            new SearchRequest(
                null,
                new Piggyback(0, 1, 0, null, null, MARC_21),
                true,
                "default",
                List.of("Union"),
                new Query.Type1(
                    new RpnQuery(
                        BIB_1,
                        new RpnNode.Operation(
                            Operator.Logical.AND,
                            new RpnNode.Operand(
                                List.of(Attribute.of(1, 4)),
                                new Term.General(Octets.of("红".getBytes(StandardCharsets.UTF_8)))),
                            new RpnNode.ResultSet("1")))),
                List.of(),
                List.of()),
            "b65b 8d0100 8e0101 8f0100 9001ff 910764656661756c74 b208 9f6905556e696f6e"
                + "9f6807 2a8648ce13050a"
                + "b530 a12e 06072a8648ce130301 a123"
                + "a016 bf6613 bf2c0a 3008 9f780101 9f790104 9f2d03e7baa2"
                + "a004 9f1f0131 bf2e02 8000"),
        Arguments.of(
            new Close(null, CloseReason.FINISHED, null, null, null, List.of()),
            "bf3005 9f81530100"),
        Arguments.of(
            new PresentResponse(
                null,
                1,
                0,
                PresentStatus.SUCCESS,
                new Records.Retrieved(
                    List.of(
                        NamePlusRecord.of(
                            "U", External.octets(MARC_21, Octets.of(new byte[] {0x1D}))))),
                List.of()),
            "b922 980101 990100 9b0100 bc17 3015 800155 a110 a10e 280c 06072a8648ce13050a 81011d"));
  }

  @ParameterizedTest
  @MethodSource("dataUnits")
  void dataUnitsAreTheseOctets(Apdu apdu, String octets) throws ProtocolException {
    String expected = octets.replace(" ", "");
    assertThat(HexFormat.of().formatHex(Apdus.write(apdu))).isEqualTo(expected);
    assertThat(Apdus.read(HexFormat.of().parseHex(expected))).isEqualTo(apdu);
  }

  @org.junit.jupiter.api.Test
  void implicitAndExplicitTagsOfRecordsWithinOpacRecordsAreBothRead() throws ProtocolException {
    String marc = "2806 06022a03 8100";
    for (String bibliographic : new String[] {"a106 06022a03 8100", "a108" + marc}) {
      String content = bibliographic.replace(" ", "");
      String opac = "30%02x%s".formatted(content.length() / 2, content);
      External record =
          External.single(OpacRecord.SYNTAX, Octets.of(HexFormat.of().parseHex(opac)));
      assertThat(OpacRecord.read(record, TextEncoding.UTF_8).bibliographic())
          .isEqualTo(External.octets(new Oid("1.2.3"), Octets.empty()));
    }
  }

  @org.junit.jupiter.api.Test
  void aRefusalOfInitCarriesItsReason() throws ProtocolException {
    Diagnostic.Default reason = Diagnostic.bib1(1011, "读者");
    InitializeResponse refusal =
        new InitializeResponse(
            null,
            ProtocolVersions.BOTH,
            EnumSet.noneOf(Option.class),
            new MessageSizes(1, 1),
            false,
            Implementation.UNKNOWN,
            InitDiagnostic.toExternal(reason, TextEncoding.UTF_8),
            List.of());
    InitializeResponse read = (InitializeResponse) Apdus.read(Apdus.write(refusal));
    assertThat(InitDiagnostic.find(read, TextEncoding.UTF_8)).hasValue(reason);
  }

  @org.junit.jupiter.api.Test
  void secretsDoNotAppearInWords() {
    assertThat(new IdAuthentication.Open("lib/pw").toString()).doesNotContain("pw");
    assertThat(new IdAuthentication.IdPass("g", "lib", "pw").toString()).doesNotContain("pw");
    assertThat(new SecurityChallenge.Simple(Octets.of(new byte[] {0x42})).toString())
        .doesNotContain("42");
  }
}
