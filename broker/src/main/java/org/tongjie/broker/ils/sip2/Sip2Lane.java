package org.tongjie.broker.ils.sip2;

import java.io.EOFException;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.net.StandardSocketOptions;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import java.time.Duration;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One connection, used by one caller at a time. An answer is taken only when its kind, its sequence
 * number and the card and item it names are those of the question; on any doubt the connection must
 * be closed, for an answer may still be on its way.
 */
final class Sip2Lane implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(Sip2Lane.class);
  private static final int MOST_RESENDS = 3;
  private static final int MOST_STALE = 8;
  private static final int SEQUENCES = 10;

  private final SocketChannel channel;
  private final Socket socket;
  private final LineReader lines;
  private final MessageReader reader;
  private final MessageWriter writer;
  private final Sip2Settings.Wire wire;
  private int sequence = SEQUENCES - 1;
  private boolean sequenced;
  private long lastUse = System.nanoTime();

  private Sip2Lane(SocketChannel channel, Sip2Settings.Wire wire) throws IOException {
    this.channel = channel;
    this.socket = channel.socket();
    this.lines = new LineReader(socket.getInputStream());
    this.reader = new MessageReader(wire.charset(), wire.verify());
    this.writer = new MessageWriter(wire.charset(), wire.terminator());
    this.wire = wire;
  }

  /**
   * Connects.
   *
   * @throws LaneException (not sent) when nobody takes the connection in time
   */
  static Sip2Lane connect(InetSocketAddress address, Duration within, Sip2Settings.Wire wire)
      throws LaneException {
    SocketChannel channel = null;
    try {
      channel = SocketChannel.open();
      channel.setOption(StandardSocketOptions.TCP_NODELAY, true);
      channel.socket().connect(address, (int) within.toMillis());
      return new Sip2Lane(channel, wire);
    } catch (IOException refused) {
      if (channel != null) {
        closeQuietly(channel);
      }
      throw LaneException.notSent("no connection: " + refused.getMessage(), refused);
    }
  }

  /**
   * Whether the connection is open and silent, as it must be between a system's answer and our next
   * question.
   */
  boolean isQuiet() {
    if (lines.hasMore()) {
      return false;
    }
    try {
      channel.configureBlocking(false);
      boolean silent = isSilent();
      channel.configureBlocking(true);
      return silent;
    } catch (IOException broken) {
      LOG.debug("a connection broke while it was idle: {}", broken.getMessage());
      return false;
    }
  }

  /** Reads what has come without waiting: the rest of a CR LF is all that may have. */
  private boolean isSilent() throws IOException {
    ByteBuffer octets = ByteBuffer.allocate(8);
    int count = channel.read(octets);
    for (int i = 0; i < count; i++) {
      if (octets.get(i) != '\r' && octets.get(i) != '\n') {
        return false;
      }
    }
    return count >= 0 && octets.hasRemaining();
  }

  /** How long nothing has been asked. */
  Duration idle() {
    return Duration.ofNanos(System.nanoTime() - lastUse);
  }

  /**
   * Whether its answers carry our sequence numbers. Where they do not, what was sent twice could be
   * taken for the answer to a later act.
   */
  boolean isSequenced() {
    return sequenced;
  }

  /**
   * Asks, and waits for the answer.
   *
   * @throws LaneException when there is none that is certainly ours; the lane must be closed
   */
  Message ask(Question question, Deadline deadline) throws LaneException {
    sequence = (sequence + 1) % SEQUENCES;
    OptionalInt digit = wire.checksum() ? OptionalInt.of(sequence) : OptionalInt.empty();
    byte[] octets;
    try {
      octets = writer.write(question.message(), digit);
    } catch (Sip2ProtocolException unsayable) {
      throw LaneException.notSent(unsayable.text(), unsayable);
    }
    try {
      send(octets);
      Message answer = await(question, octets, deadline);
      lastUse = System.nanoTime();
      return answer;
    } catch (LaneException known) {
      throw known;
    } catch (SocketTimeoutException late) {
      throw LaneException.late(late);
    } catch (EOFException ended) {
      throw LaneException.ended("the system ended the connection without an answer", ended);
    } catch (Sip2ProtocolException nonsense) {
      throw LaneException.nonsense(nonsense.text(), nonsense);
    } catch (IOException broken) {
      throw LaneException.ended("the connection broke: " + broken.getMessage(), broken);
    }
  }

  private Message await(Question question, byte[] octets, Deadline deadline) throws IOException {
    int stale = 0;
    int resends = 0;
    while (true) {
      Message answer;
      try {
        answer = reader.read(lines.read(deadline, this::setPatience));
      } catch (ChecksumException garbled) {
        resends = another(resends, garbled);
        send(writer.write(Message.of(MessageForm.ASK_AGAIN).build(), OptionalInt.empty()));
        continue;
      }
      if (answer.form().equals(MessageForm.SEND_AGAIN)) {
        resends = another(resends, null);
        send(octets);
      } else if (isEarlier(answer)) {
        stale++;
        if (stale > MOST_STALE || resends > 0) {
          throw LaneException.nonsense(
              "the system repeats an earlier answer instead of this one", null);
        }
      } else {
        check(question, answer, resends > 0);
        return answer;
      }
    }
  }

  private static int another(int resends, @Nullable Throwable cause) throws LaneException {
    if (resends == MOST_RESENDS) {
      throw LaneException.nonsense("still garbled after " + MOST_RESENDS + " repeats", cause);
    }
    return resends + 1;
  }

  /** An answer with the sequence number before ours was meant for the question before ours. */
  private boolean isEarlier(Message answer) {
    return wire.checksum()
        && answer.sequence().isPresent()
        && answer.sequence().getAsInt() == (sequence + SEQUENCES - 1) % SEQUENCES;
  }

  private void check(Question question, Message answer, boolean repeated) throws LaneException {
    if (!answer.form().equals(question.answer())) {
      throw LaneException.doubtful(
          "asked %s and was answered %s".formatted(question.message(), answer));
    }
    OptionalInt digit = answer.sequence();
    if (wire.checksum() && digit.isPresent() && digit.getAsInt() != sequence) {
      throw LaneException.doubtful("an answer to another question");
    }
    if (wire.echo() && !question.isAbout(answer)) {
      throw LaneException.doubtful("an answer about another card or item");
    }
    if (!repeated) {
      sequenced = wire.checksum() && digit.isPresent();
    }
  }

  private void send(byte[] octets) throws IOException {
    socket.getOutputStream().write(octets);
  }

  private void setPatience(Duration most) throws SocketException {
    socket.setSoTimeout((int) Math.max(1, most.toMillis()));
  }

  @Override
  public void close() {
    closeQuietly(channel);
  }

  private static void closeQuietly(SocketChannel channel) {
    try {
      channel.close();
    } catch (IOException already) {
      LOG.debug("a connection was gone before it was closed: {}", already.getMessage());
    }
  }
}
