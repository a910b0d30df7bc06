package org.tongjie.broker.ils.sip2;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.OptionalInt;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Messages that other programs wrote. Their checksums were taken over other octets. */
@Tag("corpus")
class SipMessagesCorpusTest {
  private final MessageReader reader = new MessageReader(StandardCharsets.UTF_8, false);

  static List<String> messages() throws IOException {
    Path file =
        Path.of(requireNonNull(System.getProperty("corpus.dir"), "corpus.dir is not set"))
            .resolve("protocols/sip2/sip2-messages.tsv");
    return Files.readAllLines(file, StandardCharsets.UTF_8).stream()
        .skip(1)
        .map(line -> line.split("\t", 3)[1])
        .filter(message -> MessageForm.of(message.substring(0, 2)).isPresent())
        .toList();
  }

  @ParameterizedTest
  @MethodSource("messages")
  void isReadAndWrittenBackWithItsOwnChecksum(String text) throws Exception {
    Message message = reader.read(text.getBytes(StandardCharsets.UTF_8));

    byte[] written =
        new MessageWriter(StandardCharsets.UTF_8, "").write(message, OptionalInt.of(4));
    Message again = new MessageReader(StandardCharsets.UTF_8, true).read(written);

    assertThat(again.fixed()).isEqualTo(message.fixed());
    assertThat(again.fields()).isEqualTo(message.fields());
    assertThat(again.sequence()).hasValue(4);
  }
}
