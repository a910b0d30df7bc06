package org.tongjie.simulator;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.tongjie.simulator.control.ControlDoor;
import org.tongjie.simulator.control.Plant;
import org.tongjie.simulator.fault.FaultKind;
import org.tongjie.simulator.fault.Faults;
import org.tongjie.simulator.ils.Condition;
import org.tongjie.simulator.ils.Library;
import org.tongjie.simulator.koha.KohaDoor;
import org.tongjie.simulator.ledger.Ledger;
import org.tongjie.simulator.ncip.NcipDoor;
import org.tongjie.simulator.sip2.Sip2Server;
import org.tongjie.simulator.web.WebServer;

/**
 * One running library system: SIP2 on a port of its own; NCIP at {@code /ncip}, Koha REST at {@code
 * /api/v1} and commands at {@code /control} on another. All on 127.0.0.1.
 */
public final class SimulatedIls implements Plant, AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(SimulatedIls.class);

  private final Library library;
  private final Ledger ledger;
  private final Faults faults;
  private final Sip2Server sip2;
  private final WebServer web;
  private final ReentrantLock power = new ReentrantLock();
  private final CountDownLatch off = new CountDownLatch(1);

  private SimulatedIls(SimulatedIlsConfig config) throws IOException {
    ledger =
        config.ledger().isPresent()
            ? Ledger.onFile(config.ledger().get(), config.clock())
            : Ledger.inMemory(config.clock());
    library = new Library(config.stock(), config.rules(), config.places(), ledger, config.clock());
    faults = new Faults(config.seed());
    sip2 = new Sip2Server(library, config.sip2(), faults, this::befall);
    web = new WebServer(config.web().port(), faults, this::befall);
    web.door("/api/v1", new KohaDoor(library, config.web().koha()));
    web.plain("/control", new ControlDoor(this)::answer);
    web.door("/ncip", new NcipDoor(library, config.web().ncipSchema()));
  }

  /** Opens all doors; an I/O fault such as a taken port is an exception. */
  public static SimulatedIls start(SimulatedIlsConfig config) throws IOException {
    SimulatedIls ils = new SimulatedIls(config);
    ils.sip2.open();
    ils.web.open();
    return ils;
  }

  @Override
  public int sip2Port() {
    return sip2.port();
  }

  @Override
  public int httpPort() {
    return web.port();
  }

  @Override
  public Ledger ledger() {
    return ledger;
  }

  @Override
  public Faults faults() {
    return faults;
  }

  /** The library behind the doors, for what its staff do at their own desk. */
  @Override
  public Library library() {
    return library;
  }

  private void befall(FaultKind kind, String barcode) {
    switch (kind) {
      case CANCEL_HOLD -> cancelHolds(1);
      case LOSE_ITEM -> loseItem(barcode);
      case RESTART -> Thread.ofVirtual().name("ils-restart").start(() -> restart(faults.outage()));
      default -> throw new IllegalArgumentException(kind + " concerns one call alone");
    }
  }

  /** Cancels the oldest waiting holds on its own; says how many there were. */
  public int cancelHolds(int most) {
    return library.dropHolds(most);
  }

  /** The item is missing from now on; false when there is none of this barcode. */
  public boolean loseItem(String barcode) {
    return library.setCondition(barcode, Condition.MISSING);
  }

  /** Answers questions but does nothing for so many days. */
  @Override
  public void closeForDays(int days) {
    library.closeUntil(library.clock().instant().plus(Duration.ofDays(days)));
  }

  /** Opens again before the days are over. */
  public void openAgain() {
    library.open();
  }

  /** Drops every connection, accepts none for so long, and comes back on the same ports. */
  @Override
  public void restart(Duration outage) {
    power.lock();
    try {
      sip2.close();
      web.close();
      if (!off.await(outage.toMillis(), TimeUnit.MILLISECONDS)) {
        sip2.open();
        web.open();
        LOG.info("{} is back", library.name());
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } catch (IOException e) {
      throw new UncheckedIOException("The ports were taken while the system was down", e);
    } finally {
      power.unlock();
    }
  }

  @Override
  public void close() throws IOException {
    off.countDown();
    power.lock();
    try {
      sip2.close();
      web.close();
      ledger.close();
    } finally {
      power.unlock();
    }
  }
}
