package org.tongjie.app.bench.lending;

import java.time.Duration;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.tongjie.broker.ils.AcceptAnswer;
import org.tongjie.broker.ils.AcceptOrder;
import org.tongjie.broker.ils.AcceptProof;
import org.tongjie.broker.ils.Availability;
import org.tongjie.broker.ils.CancelAnswer;
import org.tongjie.broker.ils.Capabilities;
import org.tongjie.broker.ils.Capability;
import org.tongjie.broker.ils.Circulation;
import org.tongjie.broker.ils.Connector;
import org.tongjie.broker.ils.Fault;
import org.tongjie.broker.ils.HoldAnswer;
import org.tongjie.broker.ils.HoldOrder;
import org.tongjie.broker.ils.HoldPlacement;
import org.tongjie.broker.ils.HoldProof;
import org.tongjie.broker.ils.HoldRef;
import org.tongjie.broker.ils.IlsException;
import org.tongjie.broker.ils.ItemStatus;
import org.tongjie.broker.ils.LoanAnswer;
import org.tongjie.broker.ils.LoanOrder;
import org.tongjie.broker.ils.LoanProof;
import org.tongjie.broker.ils.Operation;
import org.tongjie.broker.ils.PatronAnswer;
import org.tongjie.broker.ils.PatronFacts;
import org.tongjie.broker.ils.PatronLookup;
import org.tongjie.broker.ils.Pin;
import org.tongjie.broker.ils.Probe;
import org.tongjie.broker.ils.Proof;
import org.tongjie.broker.ils.RenewOrder;
import org.tongjie.broker.ils.ReturnAnswer;
import org.tongjie.broker.ils.ReturnOrder;
import org.tongjie.broker.ils.ReturnProof;
import org.tongjie.broker.ils.Support;
import org.tongjie.broker.ils.WrongPinProof;
import org.tongjie.broker.region.CardKey;
import org.tongjie.broker.region.SystemCode;

/**
 * A library system that does everything at once, or hangs at every call and then gives no answer:
 * it is the broker that is measured.
 */
final class InstantSystem implements Connector, PatronLookup, HoldPlacement, Circulation {
  private final SystemCode system;
  private final Duration hang;
  private final CountDownLatch closed = new CountDownLatch(1);

  /**
   * A system.
   *
   * @param hang how long each call takes before it fails; zero for a system that answers
   */
  InstantSystem(SystemCode system, Duration hang) {
    this.system = system;
    this.hang = hang;
  }

  private <T> T answer(T answer) {
    if (hang.isZero()) {
      return answer;
    }
    try {
      if (closed.await(hang.toMillis(), TimeUnit.MILLISECONDS)) {
        throw new IlsException(system, Fault.NO_ANSWER, "closed");
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    throw new IlsException(system, Fault.NO_ANSWER, "no answer in " + hang);
  }

  @Override
  public SystemCode system() {
    return system;
  }

  @Override
  public Capabilities capabilities() {
    Map<Operation, Capability> all = new EnumMap<>(Operation.class);
    for (Operation operation : Operation.values()) {
      all.put(operation, new Capability(Support.YES, Proof.STATE));
    }
    return new Capabilities(all);
  }

  @Override
  public PatronLookup patrons() {
    return this;
  }

  @Override
  public Availability availability() {
    return barcodes -> answer(barcodes.stream().map(ItemStatus::unknown).toList());
  }

  @Override
  public HoldPlacement holds() {
    return this;
  }

  @Override
  public Circulation circulation() {
    return this;
  }

  @Override
  public Probe probe() {
    return new Probe(true, Duration.ZERO, "");
  }

  @Override
  public PatronAnswer lookup(CardKey card) {
    return answer(
        new PatronAnswer.Known(
            new PatronFacts(card, "", "", Optional.empty(), Optional.empty(), List.of(), 0, 0)));
  }

  @Override
  public PatronAnswer signIn(CardKey card, Pin pin) {
    return answer(new PatronAnswer.NotOffered());
  }

  @Override
  public WrongPinProof proveWrongPin(CardKey known) {
    return answer(new WrongPinProof.CannotTell("there are no PINs"));
  }

  @Override
  public HoldAnswer place(HoldOrder order) {
    return answer(
        new HoldAnswer.Placed(
            Optional.of(new HoldRef(order.item().barcode())), OptionalInt.empty()));
  }

  @Override
  public CancelAnswer cancel(HoldOrder order, Optional<HoldRef> ref) {
    return answer(new CancelAnswer.Cancelled());
  }

  @Override
  public HoldProof find(HoldOrder order) {
    return answer(new HoldProof.Absent());
  }

  @Override
  public LoanAnswer checkOut(LoanOrder order) {
    return answer(new LoanAnswer.Lent(order.due()));
  }

  @Override
  public ReturnAnswer checkIn(ReturnOrder order) {
    return answer(new ReturnAnswer.Returned());
  }

  @Override
  public LoanAnswer renew(RenewOrder order) {
    return answer(new LoanAnswer.Lent(Optional.of(order.knownDue().plusDays(1))));
  }

  @Override
  public AcceptAnswer accept(AcceptOrder order) {
    return answer(new AcceptAnswer.Accepted(order.item().barcode()));
  }

  @Override
  public LoanProof findLoan(LoanOrder order) {
    return answer(new LoanProof.Absent());
  }

  @Override
  public LoanProof findRenewal(RenewOrder order) {
    return answer(new LoanProof.Absent());
  }

  @Override
  public ReturnProof findReturn(ReturnOrder order) {
    return answer(new ReturnProof.Absent());
  }

  @Override
  public AcceptProof findAccepted(AcceptOrder order) {
    return answer(new AcceptProof.Absent());
  }

  @Override
  public void close() {
    closed.countDown();
  }
}
