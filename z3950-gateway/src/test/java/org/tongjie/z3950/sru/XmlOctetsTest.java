package org.tongjie.z3950.sru;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Random;
import org.junit.jupiter.api.Test;

class XmlOctetsTest {
  private static final int RANDOM_TEXTS = 2_000;
  private static final int LONGEST = 40;

  private static String text(XmlOctets xml) {
    return new String(xml.toByteArray(), StandardCharsets.UTF_8);
  }

  @Test
  void markupCharactersAreEscapedAndImpossibleOnesReplaced() {
    assertThat(text(new XmlOctets().text("a<b>&\"c\"\t\r\n红\uD842\uDFB7\u0000\uD842\uFFFE")))
        .isEqualTo("a&lt;b&gt;&amp;&quot;c&quot;\t&#13;\n红\uD842\uDFB7\uFFFD\uFFFD\uFFFD");
  }

  @Test
  void escapedMarkupIsReadBackAsItWas() {
    byte[] markup = "<a b=\"&lt;红\">\r&#13;</a>".getBytes(StandardCharsets.UTF_8);
    XmlOctets xml = new XmlOctets().markup("<x>").escaped(markup).markup("</x>");
    assertThat(SruDocument.of(text(xml)).document().getDocumentElement().getTextContent())
        .isEqualTo("<a b=\"&lt;红\">\r&#13;</a>");
  }

  @Test
  void anyTextIsReadBackButForWhatXmlHasNoPlaceFor() {
    Random random = new Random(20260101);
    for (int i = 0; i < RANDOM_TEXTS; i++) {
      String text = text(random);
      String read =
          SruDocument.of(text(new XmlOctets().element("x", text)))
              .document()
              .getDocumentElement()
              .getTextContent();
      assertThat(read).isEqualTo(possible(text));
    }
  }

  private static String text(Random random) {
    int length = random.nextInt(LONGEST);
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < length; i++) {
      text.append((char) (random.nextBoolean() ? random.nextInt(128) : random.nextInt(0x10000)));
    }
    return text.toString();
  }

  private static String possible(String text) {
    StringBuilder possible = new StringBuilder();
    text.codePoints()
        .map(c -> {
          boolean control = c < ' ' && c != '\t' && c != '\n' && c != '\r';
          boolean lone = c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE;
          return control || lone || c == 0xFFFE || c == 0xFFFF ? 0xFFFD : c;
        })
        .forEach(possible::appendCodePoint);
    return possible.toString();
  }
}
