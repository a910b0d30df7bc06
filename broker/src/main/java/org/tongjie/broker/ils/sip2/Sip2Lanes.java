package org.tongjie.broker.ils.sip2;

import java.net.InetSocketAddress;
import java.net.SocketTimeoutException;
import java.util.Optional;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.tongjie.broker.ils.IlsException;
import org.tongjie.broker.ils.Login;
import org.tongjie.broker.region.SystemCode;

/** The few connections to one system. */
final class Sip2Lanes implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(Sip2Lanes.class);

  private static final int ATTEMPTS = 3;

  private final SystemCode system;
  private final String host;
  private final int port;
  private final Sip2Settings settings;
  private final Optional<Login> login;
  private final Semaphore free;
  private final ConcurrentLinkedDeque<Sip2Lane> idle = new ConcurrentLinkedDeque<>();
  private final Backoff backoff = new Backoff();
  private volatile boolean closed;

  Sip2Lanes(SystemCode system, Sip2Address address, Sip2Settings settings, Optional<Login> login) {
    this.system = system;
    this.host = address.host();
    this.port = address.port();
    this.settings = settings;
    this.login = login;
    this.free = new Semaphore(settings.times().connections(), true);
  }

  /**
   * Asks on any connection. What changes nothing is asked once more when the system had ended the
   * connection or answered something else on it.
   *
   * @throws IlsException when there is no usable answer
   */
  Message ask(Question question) {
    Deadline deadline = Deadline.after(settings.times().call());
    try {
      return asked(question, deadline);
    } catch (LaneException failed) {
      if (question.acting() || !failed.isOfConnection()) {
        throw known(failed);
      }
      LOG.debug("{}: asking again: {}", system, failed.getMessage());
    }
    try {
      return asked(question, deadline);
    } catch (LaneException failed) {
      throw known(failed);
    }
  }

  private IlsException known(LaneException failed) {
    return new IlsException(system, failed.fault(), String.valueOf(failed.getMessage()), failed);
  }

  private Message asked(Question question, Deadline deadline) throws LaneException {
    acquire(deadline);
    try {
      Sip2Lane lane = lane(question, deadline);
      try {
        Message answer = lane.ask(question, deadline);
        keep(lane);
        return answer;
      } catch (LaneException failed) {
        lane.close();
        throw failed;
      }
    } finally {
      free.release();
    }
  }

  private void acquire(Deadline deadline) throws LaneException {
    try {
      if (closed) {
        throw LaneException.notSent("the connector is closed", null);
      }
      if (!free.tryAcquire(deadline.left(), TimeUnit.NANOSECONDS)) {
        throw LaneException.notSent(
            "all " + settings.times().connections() + " connections are busy", null);
      }
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw LaneException.notSent("stopped while waiting for a connection", stopped);
    }
  }

  /** A connection that is quiet, and fit for an act if one is wanted. */
  private Sip2Lane lane(Question question, Deadline deadline) throws LaneException {
    Sip2Lane lane = idle.pollFirst();
    while (lane != null) {
      if (lane.isQuiet() && isFit(lane, question, deadline)) {
        return lane;
      }
      lane.close();
      lane = idle.pollFirst();
    }
    return open(deadline);
  }

  /**
   * Probes a connection that was idle for long. Without sequence numbers it is probed before every
   * act, too: what the system said twice has then come before the answer to the probe.
   */
  private boolean isFit(Sip2Lane lane, Question question, Deadline deadline) {
    boolean doubtful = question.acting() && !lane.isSequenced();
    if (!doubtful && lane.idle().compareTo(settings.times().idle()) < 0) {
      return true;
    }
    try {
      lane.ask(Questions.status(), deadline);
      return lane.isQuiet();
    } catch (LaneException dead) {
      LOG.debug("{}: an idle connection is of no use: {}", system, dead.getMessage());
      return false;
    }
  }

  /** A new connection; a system that is just starting again is given a moment. */
  private Sip2Lane open(Deadline deadline) throws LaneException {
    for (int attempt = 1; ; attempt++) {
      awaitBackoff(deadline);
      try {
        Sip2Lane lane = connected(deadline);
        backoff.succeeded();
        return lane;
      } catch (LaneException refused) {
        backoff.failed();
        if (attempt == ATTEMPTS || refused.isUnwelcome()) {
          throw refused;
        }
        LOG.debug("{}: connecting again: {}", system, refused.getMessage());
      }
    }
  }

  private void awaitBackoff(Deadline deadline) throws LaneException {
    long wait = backoff.left();
    if (wait >= deadline.left()) {
      throw LaneException.notSent("it took no connection of late, and is left alone", null);
    }
    if (wait > 0) {
      try {
        TimeUnit.NANOSECONDS.sleep(wait);
      } catch (InterruptedException stopped) {
        Thread.currentThread().interrupt();
        throw LaneException.notSent("stopped before connecting", stopped);
      }
    }
  }

  private Sip2Lane connected(Deadline deadline) throws LaneException {
    Sip2Lane lane;
    try {
      var within = deadline.remaining();
      var most = settings.times().connect();
      lane =
          Sip2Lane.connect(
              new InetSocketAddress(host, port),
              within.compareTo(most) < 0 ? within : most,
              settings.wire());
    } catch (SocketTimeoutException late) {
      throw LaneException.notSent("no time left to connect", late);
    }
    try {
      welcome(lane, deadline);
      return lane;
    } catch (LaneException failed) {
      lane.close();
      if (failed.isUnwelcome()) {
        throw failed;
      }
      throw LaneException.notSent("signing in: " + failed.getMessage(), failed);
    }
  }

  private void welcome(Sip2Lane lane, Deadline deadline) throws LaneException {
    if (login.isPresent()) {
      Question question = Questions.login(login.get(), settings.values().location());
      if (!lane.ask(question, deadline).isOk()) {
        throw LaneException.unwelcome("the system refuses user and password");
      }
    }
    lane.ask(Questions.status(), deadline);
  }

  private void keep(Sip2Lane lane) {
    idle.addFirst(lane);
    if (closed) {
      drain();
    }
  }

  private void drain() {
    for (Sip2Lane lane = idle.pollFirst(); lane != null; lane = idle.pollFirst()) {
      lane.close();
    }
  }

  @Override
  public void close() {
    closed = true;
    drain();
  }
}
