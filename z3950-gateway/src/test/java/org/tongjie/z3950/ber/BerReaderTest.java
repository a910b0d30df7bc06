package org.tongjie.z3950.ber;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class BerReaderTest {
  private static BerReader on(String hex) throws ProtocolException {
    return BerReader.on(
        Octets.of(HexFormat.of().parseHex(hex.replace(" ", ""))), TextEncoding.UTF_8);
  }

  private static String hex(BerWriter out) {
    return HexFormat.of().formatHex(out.toByteArray());
  }

  @ParameterizedTest
  @CsvSource({
    "0, 8001ff",
    "30, 9e01ff",
    "31, 9f1f01ff",
    "127, 9f7f01ff",
    "128, 9f810001ff",
    "201, 9f814901ff",
    "16383, 9fff7f01ff",
    "16384, 9f81800001ff",
    "2097151, 9fffff7f01ff"
  })
  void tagsHaveOneToFourOctets(int tag, String encoded) throws ProtocolException {
    BerWriter out = new BerWriter(TextEncoding.UTF_8, 0);
    out.bool(tag, true);
    assertThat(hex(out)).isEqualTo(encoded);
    BerReader in = on(encoded);
    assertThat(in.tag()).isEqualTo(tag);
    assertThat(in.bool()).isTrue();
    assertThat(in.next()).isFalse();
  }

  @ParameterizedTest
  @CsvSource({
    "0, 020100",
    "127, 02017f",
    "128, 02020080",
    "-1, 0201ff",
    "-128, 020180",
    "-129, 0202ff7f",
    "67108864, 020404000000",
    "9223372036854775807, 02087fffffffffffffff",
    "-9223372036854775808, 02088000000000000000"
  })
  void integersAreAsShortAsCanBe(long value, String encoded) throws ProtocolException {
    BerWriter out = new BerWriter(TextEncoding.UTF_8, 0);
    out.integer(Tag.INTEGER, value);
    assertThat(hex(out)).isEqualTo(encoded);
    assertThat(on(encoded).integer()).isEqualTo(value);
  }

  @Test
  void integersWithNeedlessOctetsAreRead() throws ProtocolException {
    assertThat(on("0204 00000001").integer()).isEqualTo(1);
  }

  @ParameterizedTest
  @CsvSource({
    "1.2.840.10003.5.10, 06072a8648ce13050a",
    "1.0.10646.1.0.8, 060628d316010008",
    "2.999.3, 0603883703",
    "0.39, 060127",
    "2.5, 060155"
  })
  void objectIdentifiers(String dotted, String encoded) throws ProtocolException {
    BerWriter out = new BerWriter(TextEncoding.UTF_8, 0);
    out.oid(Tag.OBJECT_IDENTIFIER, new Oid(dotted));
    assertThat(hex(out)).isEqualTo(encoded);
    assertThat(on(encoded).oid()).isEqualTo(new Oid(dotted));
  }

  @Test
  void lengthsOfAnyForm() throws ProtocolException {
    assertThat(on("3003 020105").list(BerReader::integer)).containsExactly(5L);
    assertThat(on("3081 03020105").list(BerReader::integer)).containsExactly(5L);
    assertThat(on("3084 00000003 020105").list(BerReader::integer)).containsExactly(5L);
    assertThat(on("3080 020105 0000").list(BerReader::integer)).containsExactly(5L);
  }

  @Test
  void longContentsGetLongLengths() throws ProtocolException {
    for (int length : new int[] {127, 128, 255, 256, 65_535, 65_536}) {
      BerWriter out = new BerWriter(TextEncoding.UTF_8, 0);
      out.octets(4, Octets.of(new byte[length]));
      Octets written = Octets.of(out.toByteArray());
      BerReader in = BerReader.on(written, TextEncoding.UTF_8);
      assertThat(in.octets().length()).isEqualTo(length);
    }
  }

  @Test
  void stringsInSegmentsAreJoined() throws ProtocolException {
    assertThat(on("bb09 1b03616263 1b026465").text()).isEqualTo("abcde");
    assertThat(on("bb80 0403 616263 2480 0401 64 0000 0401 65 0000").text()).isEqualTo("abcde");
    assertThat(on("2407 0402 e7ba 0401 a2").text()).isEqualTo("红");
    assertThat(on("2407 0402 0102 0401 03").octets()).isEqualTo(Octets.of(new byte[] {1, 2, 3}));
    assertThat(on("2308 0302 00e0 0302 0680").bits()).isEqualTo(0b1_0000_0111);
  }

  @Test
  void bitsAreCountedFromTheFirst() throws ProtocolException {
    assertThat(on("0302 05e0").bits()).isEqualTo(0b111);
    assertThat(on("0303 00e9a2").bits()).isEqualTo(0b0100_0101_1001_0111);
    BerWriter out = new BerWriter(TextEncoding.UTF_8, 0);
    out.bits(Tag.BIT_STRING, 0b0100_0101_1001_0111, 15);
    assertThat(hex(out)).isEqualTo("030301e9a2");
  }

  @Test
  void whatNobodyAsksForIsSkipped() throws ProtocolException {
    BerReader in = on("3080 bf8149 80 0500 a080 0000 0000 8001ff 020107 0000");
    in.enter();
    assertThat(in.next()).isTrue();
    assertThat(in.tag()).isEqualTo(201);
    assertThat(in.next()).isTrue();
    assertThat(in.bool()).isTrue();
    in.leave();
    assertThat(in.next()).isFalse();
  }

  @Test
  void elementsAreTakenWhole() throws ProtocolException {
    List<Octets> elements = on("3080 3080 020101 0000 020102 0000").list(BerReader::element);
    assertThat(elements.getFirst()).isEqualTo(Octets.of(HexFormat.of().parseHex("30800201010000")));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "30", // no length
        "3081", // length cut short
        "3003 0201", // contents cut short
        "3003 020205", // inner element beyond the outer
        "3080 020105", // no end of contents
        "0280 0105 0000", // primitive of indefinite length
        "3085 0000000003 020105", // five octets of length
        "3084 ffffffff", // four gigabytes
        "9f81818101 01ff", // five octets of tag
        "3002 0000", // end of contents in a definite length
        "3003 1f", // tag cut short
        "3002 0200", // empty integer
        "3003 020905", // nonsense length
      })
  void damageIsRefusedWithItsPlace(String hex) {
    assertThatExceptionOfType(ProtocolException.class)
        .isThrownBy(() -> on(hex).list(BerReader::integer))
        .withMessageContaining("octet");
  }

  @Test
  void theOffsetIsThatOfTheFaultyElement() {
    assertThatExceptionOfType(ProtocolException.class)
        .isThrownBy(() -> on("3008 020105 8003020105").list(BerReader::bool))
        .satisfies(fault -> assertThat(fault.offset()).isEqualTo(5));
  }

  @Test
  void nestingIsLimited() throws ProtocolException {
    String deep = "3080".repeat(300) + "0000".repeat(300);
    assertThatExceptionOfType(ProtocolException.class)
        .isThrownBy(() -> on(deep).skip())
        .withMessageContaining("nested");
    assertThatExceptionOfType(ProtocolException.class)
        .isThrownBy(() -> descend(on(deep)))
        .withMessageContaining("nested");
    on("3080".repeat(150) + "0000".repeat(150)).skip();
  }

  private static void descend(BerReader in) throws ProtocolException {
    do {
      in.enter();
    } while (in.next());
  }

  @Test
  void theNumberOfElementsIsLimited() throws ProtocolException {
    byte[] octets = new byte[2 * 50 + 2];
    octets[0] = 0x30;
    octets[1] = 100;
    java.util.Arrays.fill(octets, 2, octets.length, (byte) 0);
    for (int i = 2; i < octets.length; i += 2) {
      octets[i] = 5;
    }
    BerReader in = new BerReader(octets, TextEncoding.UTF_8, new BerLimits(10, 50));
    in.require("a list");
    assertThatExceptionOfType(ProtocolException.class).isThrownBy(() -> in.list(BerReader::octets));
  }

  @Test
  void textThatIsNoUtf8IsReadAsLatin1() throws ProtocolException {
    assertThat(on("1b04 63616665").text()).isEqualTo("cafe");
    assertThat(on("1b05 636166c3a9").text()).isEqualTo("café");
    assertThat(on("1b04 636166e9").text()).isEqualTo("café");
  }

  @Test
  void textIsInTheEncodingOfTheAssociation() throws ProtocolException {
    TextEncoding latin1 = TextEncoding.of(StandardCharsets.ISO_8859_1);
    BerWriter out = new BerWriter(latin1, 0);
    out.text(Tag.GENERAL_STRING, "café");
    assertThat(hex(out)).isEqualTo("1b04636166e9");
    assertThat(BerReader.on(Octets.of(out.toByteArray()), latin1).text()).isEqualTo("café");
  }
}
