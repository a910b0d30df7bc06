package org.tongjie.broker.ils.sip2;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.OptionalInt;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MessageReaderTest {
  private static final String PATRON =
      "64              01920260810    224914000200000003000000000001"
          + "AOLIB|AA00012X|AE张三丰|BLY|CQN|AS100|AS200|AU300 A title|AF您好|";

  private final MessageReader reader = new MessageReader(StandardCharsets.UTF_8, true);

  @Test
  void readsFixedAndTaggedFields() throws Exception {
    Message message = reader.read(PATRON.getBytes(StandardCharsets.UTF_8));

    assertThat(message.form()).isEqualTo(MessageForm.PATRON_ANSWER);
    assertThat(message.fixed("hold items count")).isEqualTo("0002");
    assertThat(message.fixed("charged items count")).isEqualTo("0003");
    assertThat(message.first("AA")).isEqualTo("00012X");
    assertThat(message.first("AE")).isEqualTo("张三丰");
    assertThat(message.all("AS")).containsExactly("100", "200");
    assertThat(message.sequence()).isEmpty();
    assertThat(message).hasToString("64 patron information response");
  }

  /** The second octet of 張 in GBK (8F 88) is none, but that of 誰 (D5 7C) is the octet of a bar. */
  @ParameterizedTest
  @ValueSource(strings = {"GB18030", "GBK"})
  void aCharacterMayHoldTheOctetOfABar(String charset) throws Exception {
    Charset set = Charset.forName(charset);
    String name = new String(new byte[] {(byte) 0xD5, 0x7C}, set);
    byte[] line = PATRON.replace("张三丰", name).getBytes(set);

    Message message = new MessageReader(set, true).read(line);

    assertThat(message.first("AE")).isEqualTo(name);
    assertThat(message.first("BL")).isEqualTo("Y");
  }

  /** Systems cut long titles to so many octets. */
  @ParameterizedTest
  @ValueSource(ints = {1, 2})
  void aTitleMayBeCutWithinACharacter(int octets) throws Exception {
    byte[] whole = "三".getBytes(StandardCharsets.UTF_8);
    ByteArrayOutputStream line = new ByteArrayOutputStream();
    line.writeBytes("18030001                  AB0012X|AJ红楼".getBytes(StandardCharsets.UTF_8));
    line.write(whole, 0, octets);
    line.writeBytes("|CSI247/3|AJ".getBytes(StandardCharsets.UTF_8));
    line.write(whole, 0, octets);

    Message message = new MessageReader(StandardCharsets.UTF_8, true).read(line.toByteArray());

    assertThat(message.first("AB")).isEqualTo("0012X");
    assertThat(message.first("AJ")).isEqualTo("红楼");
    assertThat(message.first("CS")).isEqualTo("I247/3");
  }

  @Test
  void whatIsInAnotherCharacterSetIsRefused() {
    byte[] line = PATRON.getBytes(Charset.forName("GBK"));
    assertThatThrownBy(() -> new MessageReader(StandardCharsets.UTF_8, true).read(line))
        .isInstanceOf(Sip2ProtocolException.class);
  }

  @ParameterizedTest
  @ValueSource(strings = {"UTF-8", "GB18030", "GBK", "ISO-8859-1", "IBM850", "US-ASCII"})
  void readsWhatWasWritten(String charset) throws Exception {
    Charset set = Charset.forName(charset);
    String name = set.newEncoder().canEncode('张') ? "张" : "Li";
    Message message =
        Message.of(MessageForm.ITEM_ANSWER, "03", "00", "01", SipDates.NONE)
            .with("AB", "0012X")
            .with("AJ", name)
            .build();

    byte[] written = new MessageWriter(set, "").write(message, OptionalInt.of(7));
    Message read = new MessageReader(set, true).read(written);

    assertThat(read.fields()).isEqualTo(message.fields());
    assertThat(read.fixed()).isEqualTo(message.fixed());
    assertThat(read.sequence()).hasValue(7);
  }

  @Test
  void aChecksumThatIsNotItsOwnIsTold() {
    assertThatThrownBy(() -> read("941AY1AZFFFF")).isInstanceOf(ChecksumException.class);
    assertThat(Checksum.of("9300CNuser_id|COpassw0rd|AY1AZ".getBytes(StandardCharsets.UTF_8), 30))
        .isEqualTo("F594");
  }

  @Test
  void aSystemWithItsOwnChecksumsIsReadUnverified() throws Exception {
    Message message =
        new MessageReader(StandardCharsets.UTF_8, false)
            .read("941AY1AZFFFF".getBytes(StandardCharsets.UTF_8));

    assertThat(message.isOk()).isTrue();
    assertThat(message.sequence()).hasValue(1);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "9",
        "HTTP/1.1 400 Bad Request",
        "94",
        "947",
        "18030001",
        "1803000120260810    224914ABx|??y|",
        "64              01920260810    22491400020000000300000000000xAA1|",
        "64              01920260810    224914000200000003000000000001AOx|"
      })
  void whatIsNoMessageIsRefused(String line) {
    assertThatThrownBy(() -> read(line)).isInstanceOf(Sip2ProtocolException.class);
  }

  @Test
  void anotherCharacterSetIsRefused() {
    assertThatThrownBy(() -> reader.read(PATRON.getBytes(Charset.forName("GB18030"))))
        .isInstanceOf(Sip2ProtocolException.class)
        .hasMessageContaining("UTF-8");
  }

  @Test
  void fieldsAreCountedBeforeTheyAreKept() {
    String many = "AF1|".repeat(MessageReader.MOST_FIELDS + 1);

    assertThatThrownBy(() -> read("941" + many))
        .isInstanceOf(Sip2ProtocolException.class)
        .hasMessageContaining("4096");
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3})
  void anyOctetsGiveAMessageOrAProtocolException(long seed) {
    Random random = new Random(seed);
    List<byte[]> seeds =
        List.of(
            PATRON.getBytes(StandardCharsets.UTF_8),
            "1803000120260810    224914ABx|AJy|AY3AZ0000".getBytes(StandardCharsets.UTF_8));
    MessageReader lenient = new MessageReader(Charset.forName("GB18030"), false);
    for (int i = 0; i < 100_000; i++) {
      byte[] line = seeds.get(i % seeds.size()).clone();
      for (int change = random.nextInt(4); change >= 0; change--) {
        line[random.nextInt(line.length)] = (byte) random.nextInt(256);
      }
      assertReadable(i % 2 == 0 ? reader : lenient, line);
    }
  }

  private static void assertReadable(MessageReader reader, byte[] line) {
    try {
      Message message = reader.read(line);
      assertThat(message.fixed()).hasSameSizeAs(message.form().fixed());
    } catch (Sip2ProtocolException expected) {
      assertThat(expected.text()).isNotEmpty();
    }
  }

  private Message read(String line) throws Sip2ProtocolException {
    return reader.read(line.getBytes(StandardCharsets.UTF_8));
  }
}
