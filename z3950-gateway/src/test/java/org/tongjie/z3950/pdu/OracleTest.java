package org.tongjie.z3950.pdu;

import static org.assertj.core.api.Assertions.assertThat;

import com.beanit.asn1bean.ber.types.BerType;
import java.io.ByteArrayInputStream;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.tongjie.z3950.ber.Octets;
import org.tongjie.z3950.ber.Oid;
import org.tongjie.z3950.ber.TextEncoding;

/**
 * Our codec against classes generated from the standard's own ASN.1. What we write, they read and
 * write again octet by octet; what they write at random, we read and write again octet by octet.
 */
@Tag("peer")
class OracleTest {
  private static final int ROUNDS = 1_000;
  private static final int GENERATED_ROUNDS = 20_000;
  private static GeneratedClasses generated;

  @BeforeAll
  static void generate(@TempDir Path directory) throws Exception {
    generated = GeneratedClasses.in(directory);
  }

  @AfterAll
  static void close() throws Exception {
    generated.close();
  }

  static Stream<Class<?>> apdus() {
    return Stream.of(Apdu.class.getPermittedSubclasses()).filter(type -> type != UnknownApdu.class);
  }

  @ParameterizedTest
  @MethodSource("apdus")
  void theyReadWhatWeWrite(Class<? extends Apdu> type) throws Exception {
    RandomRecords records = new RandomRecords(new Random(5));
    for (int i = 0; i < ROUNDS; i++) {
      Apdu apdu = records.make(type);
      byte[] ours = Apdus.write(apdu);
      byte[] theirs = throughGenerated("PDU", ours);
      assertThat(theirs).as(apdu.toString()).isEqualTo(ours);
      assertThat(Apdus.read(theirs)).isEqualTo(apdu);
    }
  }

  @Test
  void theyReadTheStructuresWeEmbed() throws Exception {
    RandomRecords records = new RandomRecords(new Random(6));
    for (int i = 0; i < ROUNDS; i++) {
      same("OPACRecord", records.make(OpacRecord.class).toExternal(TextEncoding.UTF_8));
      same("SearchInfoReport", records.make(SearchResult1.class).toExternal(TextEncoding.UTF_8));
      same("CharSetandLanguageNegotiation", records.make(CharsetNegotiation.class).toExternal());
    }
  }

  private static void same(String type, External external) throws Exception {
    byte[] ours = element(external);
    assertThat(throughGenerated(type, ours)).isEqualTo(ours);
  }

  @Test
  void weReadWhatTheyWrite() throws Exception {
    RandomGenerated values = new RandomGenerated(new Random(7));
    Class<?> type = generated.type("PDU");
    Set<Class<?>> seen = new HashSet<>();
    for (int i = 0; i < GENERATED_ROUNDS; i++) {
      byte[] theirs = RandomGenerated.encode(values.make(type));
      Apdu apdu = Apdus.read(theirs);
      assertThat(Apdus.write(apdu)).as(apdu.toString()).isEqualTo(theirs);
      seen.add(apdu.getClass());
    }
    assertThat(seen).containsExactlyInAnyOrder(Apdu.class.getPermittedSubclasses());
  }

  @Test
  void weReadTheStructuresTheyEmbed() throws Exception {
    RandomGenerated values = new RandomGenerated(new Random(8));
    TextEncoding text = TextEncoding.UTF_8;
    for (int i = 0; i < ROUNDS; i++) {
      byte[] opac = RandomGenerated.encode(values.make(generated.type("OPACRecord")));
      assertThat(element(OpacRecord.read(external(opac), text).toExternal(text))).isEqualTo(opac);
      byte[] report = RandomGenerated.encode(values.make(generated.type("SearchInfoReport")));
      assertThat(element(SearchResult1.read(external(report), text).toExternal(text)))
          .isEqualTo(report);
      byte[] charset =
          RandomGenerated.encode(values.make(generated.type("CharSetandLanguageNegotiation")));
      assertThat(element(CharsetNegotiation.read(external(charset)).toExternal()))
          .isEqualTo(charset);
    }
  }

  private static byte[] throughGenerated(String type, byte[] octets) throws Exception {
    BerType value = (BerType) generated.type(type).getConstructor().newInstance();
    ByteArrayInputStream in = new ByteArrayInputStream(octets);
    value.decode(in);
    assertThat(in.available()).isZero();
    return RandomGenerated.encode(value);
  }

  private static External external(byte[] element) {
    return External.single(new Oid("1.2.3"), Octets.of(element));
  }

  private static byte[] element(External external) {
    return ((External.SingleType) external.content()).element().array();
  }
}
