package org.tongjie.z3950.federation;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import org.tongjie.http.Json;

/** Events as a text/event-stream (HTML, server-sent events), each sent at once. */
final class ServerSentEvents implements EventSink {
  /** A comment as large as what Jersey holds back before it heeds a flush. */
  private static final String OPENING = ":" + " ".repeat(8192) + "\n\n";

  private final OutputStream out;

  ServerSentEvents(OutputStream out) {
    this.out = out;
  }

  @Override
  public void accept(FederatedEvent event) throws IOException {
    switch (event) {
      case FederatedEvent.Started started -> {
        write(OPENING);
        send("start", started);
      }
      case FederatedEvent.TargetChanged(var target) -> send("target", target);
      case FederatedEvent.EntriesChanged changed -> send("entries", changed);
      case FederatedEvent.Finished finished -> send("done", finished);
    }
  }

  @Override
  public void idle() throws IOException {
    write(": still searching\n\n");
  }

  private void send(String name, Object data) throws IOException {
    write("event: " + name + "\ndata: " + Json.text(data) + "\n\n");
  }

  private void write(String text) throws IOException {
    out.write(text.getBytes(StandardCharsets.UTF_8));
    out.flush();
  }
}
