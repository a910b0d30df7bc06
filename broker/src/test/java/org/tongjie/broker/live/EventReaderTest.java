package org.tongjie.broker.live;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EventReaderTest {
  private static InputStream stream(String text) {
    return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
  }

  private static List<ServerEvent> read(String text) throws IOException {
    EventReader reader = new EventReader(stream(text), 100, 1000);
    List<ServerEvent> events = new ArrayList<>();
    for (var event = reader.next(); event.isPresent(); event = reader.next()) {
      events.add(event.get());
    }
    return events;
  }

  @ParameterizedTest
  @ValueSource(strings = {"\n", "\r\n", "\r"})
  void linesEndInAnyOfThreeWays(String end) throws Exception {
    String text = "event: hit\ndata: 红楼梦\n\ndata:a\ndata: b\n\n".replace("\n", end);
    assertThat(read(text))
        .containsExactly(new ServerEvent("hit", "红楼梦"), new ServerEvent("message", "a\nb"));
  }

  @Test
  void commentsAreSignsOfLifeAndUnknownFieldsNothing() throws Exception {
    assertThat(read(": still here\n\nid: 7\nretry: 1\nnonsense\nevent: empty\n\n"))
        .containsExactly(ServerEvent.COMMENT);
  }

  @Test
  void anEventThatTheEndCutsOffIsDropped() throws Exception {
    assertThat(read("data: whole\n\nevent: x\ndata: ha"))
        .containsExactly(new ServerEvent("message", "whole"));
  }

  @Test
  void aLineAnEventAndAStreamHaveTheirBounds() {
    assertThatThrownBy(() -> read("data: " + "x".repeat(200) + "\n\n"))
        .isInstanceOf(GatewayException.class)
        .hasMessageContaining("a line is longer than 100 octets");
    assertThatThrownBy(() -> read(("data: " + "x".repeat(60) + "\n").repeat(3)))
        .isInstanceOf(GatewayException.class)
        .hasMessageContaining("an event is larger than 100");
    assertThatThrownBy(() -> read("data: x\n\n".repeat(200)))
        .isInstanceOf(GatewayException.class)
        .hasMessageContaining("the stream is longer than 1000 octets");
  }
}
