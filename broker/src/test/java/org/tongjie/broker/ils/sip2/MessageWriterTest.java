package org.tongjie.broker.ils.sip2;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MessageWriterTest {
  private static final Message LOGIN =
      Message.of(MessageForm.LOGIN, "0", "0").with("CN", "user_id").with("CO", "passw0rd").build();

  @Test
  void writesSequenceChecksumAndTerminator() throws Exception {
    byte[] line = new MessageWriter(StandardCharsets.UTF_8, "\r\n").write(LOGIN, OptionalInt.of(1));

    assertThat(new String(line, StandardCharsets.UTF_8))
        .isEqualTo("9300CNuser_id|COpassw0rd|AY1AZF594\r\n");
  }

  @Test
  void writesNeitherWhereTheSystemWantsNone() throws Exception {
    byte[] line = new MessageWriter(StandardCharsets.UTF_8, "\r").write(LOGIN, OptionalInt.empty());

    assertThat(new String(line, StandardCharsets.UTF_8)).isEqualTo("9300CNuser_id|COpassw0rd|\r");
  }

  @ParameterizedTest
  @ValueSource(strings = {"a|AAother", "a\rb", "a\nb", "张"})
  void aValueCannotBreakOutOfItsField(String value) {
    Message message = Message.of(MessageForm.LOGIN, "0", "0").with("CN", value).build();

    assertThatThrownBy(() ->
            new MessageWriter(StandardCharsets.US_ASCII, "\r").write(message, OptionalInt.empty()))
        .isInstanceOf(Sip2ProtocolException.class)
        .hasMessageNotContaining(value);
  }
}
