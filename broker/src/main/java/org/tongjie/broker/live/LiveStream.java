package org.tongjie.broker.live;

import java.io.IOException;
import java.util.Optional;

/** A search of partner libraries as it goes on. Not safe for use by several threads. */
public final class LiveStream implements AutoCloseable {
  private static final int LARGEST_EVENT = 1024 * 1024;
  private static final long LARGEST_STREAM = 8L * 1024 * 1024;

  private final BoundedBody body;
  private final EventReader events;

  LiveStream(BoundedBody body) {
    this.body = body;
    this.events = new EventReader(body, LARGEST_EVENT, LARGEST_STREAM);
  }

  /**
   * What happens next, or empty when the stream is at its end.
   *
   * @throws GatewayException when the stream breaks, takes too long or passes a bound
   */
  public Optional<LiveEvent> next() throws GatewayException {
    try {
      for (var read = events.next(); read.isPresent(); read = events.next()) {
        Optional<LiveEvent> event = GatewayJson.event(read.get());
        if (event.isPresent()) {
          return event;
        }
      }
      return Optional.empty();
    } catch (GatewayException known) {
      throw known;
    } catch (IOException broken) {
      throw new GatewayException("the gateway's stream broke off", broken);
    }
  }

  @Override
  public void close() {
    body.close();
  }
}
