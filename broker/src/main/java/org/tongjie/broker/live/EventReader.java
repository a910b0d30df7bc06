package org.tongjie.broker.live;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Reads a text/event-stream (HTML, §9.2.6 "Interpreting an event stream") of bounded size: names
 * and data of events, and comments as signs of life. Not safe for use by several threads.
 */
final class EventReader {
  private final InputStream in;
  private final int largestEvent;
  private final long largestStream;
  private long read;
  private boolean afterReturn;
  private String name = "";
  private final StringBuilder data = new StringBuilder();
  private boolean hasData;

  /**
   * A reader of a stream.
   *
   * @param largestEvent octets of one line, and characters of one event's data
   * @param largestStream octets in all
   */
  EventReader(InputStream in, int largestEvent, long largestStream) {
    this.in = new BufferedInputStream(in);
    this.largestEvent = largestEvent;
    this.largestStream = largestStream;
  }

  /**
   * The next event, or empty at the end of the stream; an event that the end cuts off is dropped.
   *
   * @throws GatewayException when a bound is passed
   * @throws IOException when the stream breaks
   */
  Optional<ServerEvent> next() throws IOException {
    for (String line = line(); line != null; line = line()) {
      if (line.isEmpty()) {
        Optional<ServerEvent> event = dispatch();
        if (event.isPresent()) {
          return event;
        }
      } else if (line.startsWith(":")) {
        return Optional.of(ServerEvent.COMMENT);
      } else {
        field(line);
      }
    }
    return Optional.empty();
  }

  private Optional<ServerEvent> dispatch() {
    Optional<ServerEvent> event =
        hasData
            ? Optional.of(new ServerEvent(name.isEmpty() ? "message" : name, data.toString()))
            : Optional.empty();
    name = "";
    data.setLength(0);
    hasData = false;
    return event;
  }

  private void field(String line) throws GatewayException {
    int colon = line.indexOf(':');
    String field = colon < 0 ? line : line.substring(0, colon);
    String value = colon < 0 ? "" : line.substring(colon + 1);
    String text = value.startsWith(" ") ? value.substring(1) : value;
    switch (field) {
      case "event" -> name = text;
      case "data" -> data(text);
      default -> {} // "id" and "retry" are for those who come back, others are to be ignored
    }
  }

  private void data(String text) throws GatewayException {
    if (data.length() + text.length() > largestEvent) {
      throw new GatewayException("an event is larger than " + largestEvent);
    }
    if (hasData) {
      data.append('\n');
    }
    data.append(text);
    hasData = true;
  }

  /** A line without its end, which is CR LF, LF or CR; null when the stream ends first. */
  private @Nullable String line() throws IOException {
    ByteArrayOutputStream line = new ByteArrayOutputStream();
    for (int octet = octet(); octet >= 0; octet = octet()) {
      boolean restOfEnd = octet == '\n' && afterReturn;
      afterReturn = octet == '\r';
      if (restOfEnd) {
        continue;
      }
      if (octet == '\n' || octet == '\r') {
        return line.toString(StandardCharsets.UTF_8);
      }
      if (line.size() >= largestEvent) {
        throw new GatewayException("a line is longer than " + largestEvent + " octets");
      }
      line.write(octet);
    }
    return null;
  }

  private int octet() throws IOException {
    int octet = in.read();
    if (octet >= 0 && ++read > largestStream) {
      throw new GatewayException("the stream is longer than " + largestStream + " octets");
    }
    return octet;
  }
}
