package org.tongjie.broker.patron;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tongjie.broker.patron.CardFile.Answer;
import org.tongjie.broker.patron.CardFile.BadLine;
import org.tongjie.broker.patron.CardFile.Fault;
import org.tongjie.broker.region.TestRegion;

class CardFileTest {
  private static final String LIST =
      """
      证号,姓名,班级
      20261001,张小明,三年级1班
      20261002,李雷,三年级2班
      20261003,韩梅梅,三年级2班
      """;

  private static Answer.Read read(byte[] octets) {
    Answer answer =
        new CardFile(TestRegion.region(), TestRegion.SCHOOL, "STUDENT", Map.of()).read(octets);
    assertThat(answer).isInstanceOf(Answer.Read.class);
    return (Answer.Read) answer;
  }

  private static Answer.Read read(String text) {
    return read(text.getBytes(StandardCharsets.UTF_8));
  }

  @ParameterizedTest
  @ValueSource(strings = {"UTF-8", "GB18030", "UTF-16"})
  void encodingsOfSpreadsheetsAreRecognised(String charset) {
    assertThat(read(LIST.getBytes(Charset.forName(charset))).cards())
        .extracting(DeskCard::holder)
        .containsExactly("张小明", "李雷", "韩梅梅");
  }

  @Test
  void byteOrderMarkIsNoPartOfTheFirstColumn() {
    assertThat(read("\uFEFF" + LIST).cards()).hasSize(3);
  }

  @Test
  void brokenOctetsCostTheirLineAlone() {
    ByteArrayOutputStream octets = new ByteArrayOutputStream();
    octets.writeBytes(LIST.getBytes(StandardCharsets.UTF_8));
    octets.writeBytes(new byte[] {'2', '0', '2', '6', '1', '0', '0', '4', ',', (byte) 0xE5, '\n'});
    octets.writeBytes("20261005,赵六,三年级3班\n".getBytes(StandardCharsets.UTF_8));
    Answer.Read read = read(octets.toByteArray());
    assertThat(read.cards()).hasSize(4).last().extracting(DeskCard::holder).isEqualTo("赵六");
    assertThat(read.bad()).containsExactly(new BadLine(5, Fault.BROKEN_TEXT, "20261004"));
  }

  @Test
  void quoteLeftOpenCostsItsLineAlone() {
    Answer.Read read =
        read("number,name\n20261001,\"O\"\"Neil, \nJ\"\n20261002,\"Li Lei\n20261003,Wang\n");
    assertThat(read.cards()).extracting(DeskCard::holder).containsExactly("O\"Neil, \nJ", "Wang");
    assertThat(read.bad())
        .extracting(BadLine::line, BadLine::fault)
        .containsExactly(tuple(4, Fault.OPEN_QUOTE));
  }

  @Test
  void schoolOfThirtyThousandIsReadAndEachBadLineIsNamed() {
    StringBuilder list = new StringBuilder("number,name,class\n");
    for (int i = 0; i < 30_000; i++) {
      String number = i % 1000 == 7 ? "K" + i : Integer.toString(20_260_000 + i);
      list.append(number).append(",name ").append(i).append(",class ").append(i / 40).append('\n');
    }
    Answer.Read read = read(list.toString());
    assertThat(read.cards()).hasSize(29_970);
    assertThat(read.badLines()).isEqualTo(30);
    assertThat(read.bad())
        .hasSize(30)
        .last()
        .isEqualTo(new BadLine(29_009, Fault.FOREIGN_NUMBER, "K29007"));
  }

  @Test
  void badLinesBeyondAThousandAreCounted() {
    Answer.Read read = read("number\n" + "K1\n".repeat(1500) + "20261001\n");
    assertThat(read.cards()).hasSize(1);
    assertThat(read.bad()).hasSize(1000);
    assertThat(read.badLines()).isEqualTo(1500);
  }

  @Test
  void longCellsAreShownShortened() {
    Answer.Read read = read("number\n" + "9".repeat(5000) + "\n");
    assertThat(read.bad().getFirst().text()).hasSizeLessThan(70);
  }
}
