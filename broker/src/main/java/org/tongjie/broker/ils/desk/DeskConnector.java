package org.tongjie.broker.ils.desk;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.tongjie.broker.ils.AcceptAnswer;
import org.tongjie.broker.ils.AcceptOrder;
import org.tongjie.broker.ils.AcceptProof;
import org.tongjie.broker.ils.Availability;
import org.tongjie.broker.ils.CancelAnswer;
import org.tongjie.broker.ils.Capabilities;
import org.tongjie.broker.ils.Circulation;
import org.tongjie.broker.ils.Connector;
import org.tongjie.broker.ils.HoldAnswer;
import org.tongjie.broker.ils.HoldOrder;
import org.tongjie.broker.ils.HoldPlacement;
import org.tongjie.broker.ils.HoldProof;
import org.tongjie.broker.ils.HoldRef;
import org.tongjie.broker.ils.ItemStatus;
import org.tongjie.broker.ils.LoanAnswer;
import org.tongjie.broker.ils.LoanOrder;
import org.tongjie.broker.ils.LoanProof;
import org.tongjie.broker.ils.PatronAnswer;
import org.tongjie.broker.ils.PatronLookup;
import org.tongjie.broker.ils.Pin;
import org.tongjie.broker.ils.Probe;
import org.tongjie.broker.ils.RenewOrder;
import org.tongjie.broker.ils.ReturnAnswer;
import org.tongjie.broker.ils.ReturnOrder;
import org.tongjie.broker.ils.ReturnProof;
import org.tongjie.broker.ils.WrongPinProof;
import org.tongjie.broker.region.CardKey;
import org.tongjie.broker.region.SystemCode;

/** A library without a system: nothing is offered, everything goes on its desk's lists. */
public final class DeskConnector
    implements Connector, PatronLookup, Availability, HoldPlacement, Circulation {
  private static final Capabilities NONE = new Capabilities(Map.of());

  private final SystemCode system;

  public DeskConnector(SystemCode system) {
    this.system = system;
  }

  @Override
  public SystemCode system() {
    return system;
  }

  @Override
  public Capabilities capabilities() {
    return NONE;
  }

  @Override
  public PatronLookup patrons() {
    return this;
  }

  @Override
  public Availability availability() {
    return this;
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
    return new Probe(true, Duration.ZERO, "desk");
  }

  @Override
  public void close() {
    // Nothing is open.
  }

  @Override
  public PatronAnswer lookup(CardKey card) {
    return new PatronAnswer.NotOffered();
  }

  @Override
  public PatronAnswer signIn(CardKey card, Pin pin) {
    return new PatronAnswer.NotOffered();
  }

  @Override
  public WrongPinProof proveWrongPin(CardKey known) {
    return new WrongPinProof.CannotTell("a desk knows no PINs");
  }

  @Override
  public List<ItemStatus> items(List<String> barcodes) {
    return barcodes.stream().map(ItemStatus::unknown).toList();
  }

  @Override
  public HoldAnswer place(HoldOrder order) {
    return new HoldAnswer.NotOffered();
  }

  @Override
  public CancelAnswer cancel(HoldOrder order, Optional<HoldRef> ref) {
    return new CancelAnswer.NotOffered();
  }

  @Override
  public HoldProof find(HoldOrder order) {
    return new HoldProof.CannotTell();
  }

  @Override
  public LoanAnswer checkOut(LoanOrder order) {
    return new LoanAnswer.NotOffered();
  }

  @Override
  public ReturnAnswer checkIn(ReturnOrder order) {
    return new ReturnAnswer.NotOffered();
  }

  @Override
  public LoanAnswer renew(RenewOrder order) {
    return new LoanAnswer.NotOffered();
  }

  @Override
  public AcceptAnswer accept(AcceptOrder order) {
    return new AcceptAnswer.NotOffered();
  }

  @Override
  public LoanProof findLoan(LoanOrder order) {
    return new LoanProof.CannotTell();
  }

  @Override
  public LoanProof findRenewal(RenewOrder order) {
    return new LoanProof.CannotTell();
  }

  @Override
  public ReturnProof findReturn(ReturnOrder order) {
    return new ReturnProof.CannotTell();
  }

  @Override
  public AcceptProof findAccepted(AcceptOrder order) {
    return new AcceptProof.CannotTell();
  }
}
