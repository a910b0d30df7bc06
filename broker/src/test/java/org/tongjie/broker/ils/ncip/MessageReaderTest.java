package org.tongjie.broker.ils.ncip;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MessageReaderTest {
  private static final String HEAD = "<NCIPMessage xmlns=\"http://www.niso.org/2008/ncip\">";
  private static final String USER =
      HEAD
          + "<LookupUserResponse><UserId><UserIdentifierValue> 00012X </UserIdentifierValue>"
          + "</UserId><LoanedItem><ItemId><ItemIdentifierValue>1&amp;2</ItemIdentifierValue></ItemId>"
          + "</LoanedItem></LookupUserResponse></NCIPMessage>";

  @Test
  void readsWhatIsWithinTheMessage() throws Exception {
    Element response = read(USER);

    assertThat(response.name()).isEqualTo("LookupUserResponse");
    assertThat(response.at("UserId", "UserIdentifierValue")).isEqualTo("00012X");
    assertThat(response.all("LoanedItem").getFirst().at("ItemId", "ItemIdentifierValue"))
        .isEqualTo("1&2");
  }

  @Test
  void readsWhatWasWritten() throws Exception {
    Element written =
        Element.of(
            "LookupItem",
            Element.coded("ItemElementType", "urn:s", "Location & \u4E09\u4F53 <x>"),
            Element.text("Title", "a\u0000b"));

    Element read = MessageReader.read(new ByteArrayInputStream(MessageWriter.write(written)));

    assertThat(read.name()).isEqualTo("LookupItem");
    assertThat(read.child("ItemElementType")).isEqualTo(written.child("ItemElementType"));
    assertThat(read.at("Title")).isEqualTo("ab");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "no XML",
        "<NCIPMessage/>",
        "<Other><LookupUserResponse/></Other>",
        "<NCIPMessage><LookupUserResponse>",
        "<NCIPMessage><LookupUserResponse/></NCIPMessage><more/>",
        "<!DOCTYPE x [<!ENTITY e SYSTEM"
            + " \"file:///etc/passwd\">]><NCIPMessage><A>&e;</A></NCIPMessage>",
        "<!DOCTYPE NCIPMessage SYSTEM \"http://127.0.0.1:1/x.dtd\"><NCIPMessage><A/></NCIPMessage>",
        "<!DOCTYPE x [<!ENTITY a \"aa\"><!ENTITY b"
            + " \"&a;&a;\">]><NCIPMessage><A>&b;</A></NCIPMessage>"
      })
  void whatIsNoMessageIsRefused(String text) {
    assertThatThrownBy(() -> read(text)).isInstanceOf(NcipProtocolException.class);
  }

  @Test
  void depthAndNumberAreBounded() {
    String deep =
        "<a>".repeat(MessageReader.DEEPEST + 1) + "</a>".repeat(MessageReader.DEEPEST + 1);
    String many = "<a/>".repeat(MessageReader.MOST_ELEMENTS + 1);

    assertThatThrownBy(() -> read(HEAD + deep + "</NCIPMessage>"))
        .isInstanceOf(NcipProtocolException.class);
    assertThatThrownBy(() -> read(HEAD + "<b>" + many + "</b></NCIPMessage>"))
        .isInstanceOf(NcipProtocolException.class);
  }

  @Test
  void anyOctetsGiveAnElementOrAProtocolException() {
    Random random = new Random(7);
    byte[] whole = USER.getBytes(StandardCharsets.UTF_8);
    for (int i = 0; i < 5_000; i++) {
      byte[] octets = whole.clone();
      for (int change = random.nextInt(4); change >= 0; change--) {
        octets[random.nextInt(octets.length)] = (byte) random.nextInt(256);
      }
      try {
        assertThat(MessageReader.read(new ByteArrayInputStream(octets)).name()).isNotEmpty();
      } catch (NcipProtocolException expected) {
        assertThat(expected.text()).isNotEmpty();
      }
    }
  }

  private static Element read(String text) throws NcipProtocolException {
    return MessageReader.read(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
  }
}
