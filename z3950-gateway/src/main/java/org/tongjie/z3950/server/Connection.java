package org.tongjie.z3950.server;

import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.time.Duration;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.tongjie.z3950.ber.ProtocolException;
import org.tongjie.z3950.pdu.Apdu;
import org.tongjie.z3950.pdu.ApduFrames;
import org.tongjie.z3950.pdu.Apdus;
import org.tongjie.z3950.pdu.CloseReason;
import org.tongjie.z3950.session.Answer;
import org.tongjie.z3950.session.Session;

/** A client's connection, served by one virtual thread from its first octet to its last. */
final class Connection implements Runnable {
  private static final Logger LOG = LoggerFactory.getLogger(Connection.class);

  /** Octets read and thrown away so that a client can read our last words before the end. */
  private static final int LAST_OCTETS = 256 * 1024;

  private static final Duration LAST_WORDS = Duration.ofMillis(500);

  private final Socket socket;
  private final Session session;
  private final ServerConfig config;
  private final Outgoing outgoing;
  private volatile boolean stopping;
  private volatile long writingSince;

  Connection(Socket socket, Session session, ServerConfig config, Outgoing outgoing) {
    this.socket = socket;
    this.session = session;
    this.config = config;
    this.outgoing = outgoing;
  }

  @Override
  public void run() {
    try (socket;
        session) {
      serve();
    } catch (IOException gone) {
      LOG.debug("{} is gone: {}", name(), gone.getMessage());
    } catch (RuntimeException bug) { // top of a thread
      LOG.error("A connection from {} ended by a fault of ours", name(), bug);
    }
  }

  private void serve() throws IOException {
    TimedInput input = new TimedInput(socket, config.timeouts().request());
    try {
      converse(input);
    } catch (SocketTimeoutException silent) {
      LOG.info("{} was closed: {}", name(), input.isBegun() ? "slow request" : "idle");
      perform(session.end(CloseReason.LACK_OF_ACTIVITY, "no whole request came in time"));
    } catch (ProtocolException malformed) {
      LOG.info("{} was closed: {}", name(), malformed.getMessage());
      perform(session.end(CloseReason.PROTOCOL_ERROR, String.valueOf(malformed.getMessage())));
    } catch (RuntimeException bug) {
      perform(session.end(CloseReason.SYSTEM_PROBLEM, "the request could not be answered"));
      throw bug;
    }
    sayLastWords();
  }

  private void converse(TimedInput input) throws IOException {
    ApduFrames frames = new ApduFrames(input, config.requestOctets());
    boolean open = true;
    while (open) {
      if (stopping) {
        perform(session.end(CloseReason.SHUTDOWN, "the server stops"));
        return;
      }
      input.awaitRequest(session.isOpen() ? config.timeouts().idle() : config.timeouts().init());
      Optional<byte[]> framed = frames.next();
      if (framed.isPresent()) {
        open = perform(session.handle(Apdus.read(framed.get(), session.text())));
      } else {
        open = stopping;
      }
    }
  }

  /** Whether the association goes on. */
  private boolean perform(Answer answer) throws IOException {
    return switch (answer) {
      case Answer.Reply(Apdu apdu) -> {
        write(apdu);
        yield true;
      }
      case Answer.Last(Apdu apdu) -> {
        write(apdu);
        yield false;
      }
      case Answer.Silence() -> true;
      case Answer.End() -> false;
    };
  }

  private void write(Apdu apdu) throws IOException {
    byte[] octets = Apdus.write(apdu, session.text());
    int taken = outgoing.take(octets.length);
    writingSince = System.nanoTime() | 1; // never 0, which is not writing
    try {
      socket.getOutputStream().write(octets);
    } finally {
      writingSince = 0;
      outgoing.giveBack(taken);
    }
  }

  /** With octets unread the connection would be reset and our last answer be lost. */
  private void sayLastWords() throws IOException {
    socket.shutdownOutput();
    socket.setSoTimeout((int) LAST_WORDS.toMillis());
    long deadline = System.nanoTime() + LAST_WORDS.toNanos();
    InputStream in = socket.getInputStream();
    byte[] thrownAway = new byte[1024];
    int total = 0;
    int read = 0;
    while (read >= 0 && total < LAST_OCTETS && System.nanoTime() < deadline) {
      read = in.read(thrownAway);
      total += Math.max(read, 0);
    }
  }

  /** Ends the connection if its client has not taken an answer for too long. */
  void closeIfStuck() {
    long since = writingSince;
    if (since != 0 && System.nanoTime() - since > config.timeouts().write().toNanos()) {
      LOG.info("{} was closed: it takes no answer", name());
      closeNow();
    }
  }

  /** Ends it after the request under way. */
  void stop() {
    stopping = true;
    try {
      socket.shutdownInput();
    } catch (IOException gone) {
      LOG.debug("{} is gone already", name());
    }
  }

  void closeNow() {
    try {
      socket.close();
    } catch (IOException gone) {
      LOG.debug("{} is gone already", name());
    }
  }

  private String name() {
    return String.valueOf(socket.getInetAddress().getHostAddress());
  }
}
