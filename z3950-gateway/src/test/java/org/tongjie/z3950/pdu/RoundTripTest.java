package org.tongjie.z3950.pdu;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.tongjie.z3950.ber.ProtocolException;
import org.tongjie.z3950.ber.TextEncoding;

class RoundTripTest {
  private static final int ROUNDS = 300;

  static Stream<Class<?>> apdus() {
    return Stream.of(Apdu.class.getPermittedSubclasses());
  }

  @ParameterizedTest
  @MethodSource("apdus")
  void whatWasWrittenIsReadAgain(Class<? extends Apdu> type) throws ProtocolException {
    RandomRecords records = new RandomRecords(new Random(39_50));
    for (int i = 0; i < ROUNDS; i++) {
      Apdu apdu = records.make(type);
      assertThat(Apdus.read(Apdus.write(apdu))).isEqualTo(apdu);
    }
  }

  @ParameterizedTest
  @MethodSource("apdus")
  void indefiniteLengthsSegmentsAndUnknownElementsChangeNothing(Class<? extends Apdu> type)
      throws ProtocolException {
    RandomRecords records = new RandomRecords(new Random(27));
    for (int i = 0; i < ROUNDS; i++) {
      Apdu apdu = records.make(type);
      byte[] indefinite = Disguise.indefinite(Apdus.write(apdu));
      if (apdu instanceof UnknownApdu) {
        assertThat(Apdus.read(indefinite).referenceId()).isEqualTo(apdu.referenceId());
      } else {
        Apdu read = Apdus.read(indefinite);
        assertThat(Apdus.read(Apdus.write(read))).isEqualTo(read);
        assertThat(Disguise.definite(Apdus.write(read))).isEqualTo(Apdus.write(apdu));
      }
    }
  }

  @ParameterizedTest
  @MethodSource("apdus")
  void octetsAfterTheDataUnitAreRefused(Class<? extends Apdu> type) {
    byte[] written = Apdus.write(new RandomRecords(new Random(1)).make(type));
    byte[] longer = java.util.Arrays.copyOf(written, written.length + 2);
    longer[written.length] = 4;
    org.assertj.core.api.Assertions.assertThatExceptionOfType(ProtocolException.class)
        .isThrownBy(() -> Apdus.read(longer));
  }

  static Stream<TextEncoding> encodings() {
    return Stream.of(
        TextEncoding.UTF_8, TextEncoding.of(java.nio.charset.Charset.forName("GB18030")));
  }

  @ParameterizedTest
  @MethodSource("encodings")
  void structuresWithinExternalsAreReadAgain(TextEncoding text) throws ProtocolException {
    RandomRecords records = new RandomRecords(new Random(102));
    for (int i = 0; i < ROUNDS; i++) {
      OpacRecord opac = records.make(OpacRecord.class);
      assertThat(OpacRecord.read(opac.toExternal(text), text)).isEqualTo(opac);
      SearchResult1 report = records.make(SearchResult1.class);
      assertThat(SearchResult1.read(report.toExternal(text), text)).isEqualTo(report);
      CharsetNegotiation charsets = records.make(CharsetNegotiation.class);
      assertThat(CharsetNegotiation.read(charsets.toExternal())).isEqualTo(charsets);
      String sutrs = records.make(String.class);
      assertThat(Sutrs.read(Sutrs.toExternal(sutrs, text), text)).isEqualTo(sutrs);
    }
  }
}
