package org.tongjie.broker.work;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Random;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.tongjie.broker.ils.AcceptAnswer;
import org.tongjie.broker.ils.AcceptOrder;
import org.tongjie.broker.ils.AcceptProof;
import org.tongjie.broker.ils.Availability;
import org.tongjie.broker.ils.CancelAnswer;
import org.tongjie.broker.ils.Capabilities;
import org.tongjie.broker.ils.Circulation;
import org.tongjie.broker.ils.Condition;
import org.tongjie.broker.ils.Connector;
import org.tongjie.broker.ils.Fault;
import org.tongjie.broker.ils.HoldAnswer;
import org.tongjie.broker.ils.HoldOrder;
import org.tongjie.broker.ils.HoldPlacement;
import org.tongjie.broker.ils.HoldProof;
import org.tongjie.broker.ils.HoldRef;
import org.tongjie.broker.ils.HoldState;
import org.tongjie.broker.ils.IlsException;
import org.tongjie.broker.ils.ItemStatus;
import org.tongjie.broker.ils.LoanAnswer;
import org.tongjie.broker.ils.LoanOrder;
import org.tongjie.broker.ils.LoanProof;
import org.tongjie.broker.ils.Operation;
import org.tongjie.broker.ils.PatronLookup;
import org.tongjie.broker.ils.Probe;
import org.tongjie.broker.ils.Proof;
import org.tongjie.broker.ils.Refusal;
import org.tongjie.broker.ils.RenewOrder;
import org.tongjie.broker.ils.ReturnAnswer;
import org.tongjie.broker.ils.ReturnOrder;
import org.tongjie.broker.ils.ReturnProof;
import org.tongjie.broker.ils.Support;
import org.tongjie.broker.region.CardKey;
import org.tongjie.broker.region.ItemKey;
import org.tongjie.broker.region.SystemCode;

/**
 * A library system in memory that keeps the truth of its holds and loans, and fails in every way
 * that systems fail: not reached, silent before or after it acted, talking nonsense after it acted,
 * refusing, losing holds, closed for a week.
 */
final class YearSystem implements Connector, HoldPlacement, Circulation, Availability {
  private static final int LOAN_DAYS = 30;

  private final SystemCode code;
  private final Capabilities capabilities;
  private final Random random;
  private final Supplier<Instant> clock;

  /** Of all calls, so many fail in one way or another. */
  double faults;

  /** Some systems tell that an item is lent, but not until when. */
  boolean tellsDueDays = true;

  volatile Instant closedUntil = Instant.MIN;
  final Map<ItemKey, List<Hold>> holds = new TreeMap<>(YearWorld.BY_OWNER);
  final Map<ItemKey, Loan> loans = new TreeMap<>(YearWorld.BY_OWNER);
  final Map<ItemKey, CardKey> accepted = new HashMap<>();

  /** What never may happen, as it happened. */
  final List<String> wrongs = new ArrayList<>();

  int failures;
  int calls;

  YearSystem(SystemCode code, Capabilities capabilities, Random random, Supplier<Instant> clock) {
    this.code = code;
    this.capabilities = capabilities;
    this.random = random;
    this.clock = clock;
  }

  record Hold(CardKey card, String marker, HoldState state) {}

  record Loan(CardKey card, String marker, LocalDate due) {}

  @Override
  public SystemCode system() {
    return code;
  }

  @Override
  public Capabilities capabilities() {
    return capabilities;
  }

  @Override
  public PatronLookup patrons() {
    throw new UnsupportedOperationException("readers are asked for through the port of checks");
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
    return new Probe(true, java.time.Duration.ZERO, "");
  }

  @Override
  public void close() {}

  /** One call over a bad line. */
  synchronized <T> T call(Supplier<T> act) {
    calls++;
    if (closedUntil.isAfter(clock.get())) {
      throw fault(Fault.NOT_SENT, "closed");
    }
    if (random.nextDouble() >= faults) {
      return act.get();
    }
    switch (random.nextInt(4)) {
      case 0 -> throw fault(Fault.NOT_SENT, "not reached");
      case 1 -> throw fault(Fault.NO_ANSWER, "silent before it acted");
      case 2 -> {
        var _ = act.get();
        throw fault(Fault.NO_ANSWER, "silent after it acted");
      }
      default -> {
        var _ = act.get();
        throw fault(Fault.NONSENSE, "nonsense after it acted");
      }
    }
  }

  private IlsException fault(Fault fault, String words) {
    failures++;
    return new IlsException(code, fault, words);
  }

  private boolean refuses() {
    return random.nextDouble() < faults / 4;
  }

  private boolean proves(Operation operation) {
    return capabilities.of(operation).proof() != Proof.NONE;
  }

  List<Hold> holdsOn(ItemKey item) {
    return holds.computeIfAbsent(item, _ -> new ArrayList<>());
  }

  Optional<Hold> hold(ItemKey item, CardKey card) {
    return holdsOn(item).stream().filter(hold -> hold.card().equals(card)).findFirst();
  }

  void removeHold(ItemKey item, CardKey card) {
    holdsOn(item).removeIf(hold -> hold.card().equals(card));
  }

  /** The system's own staff move what is on hold. */
  void moveHold(ItemKey item, CardKey card, HoldState to) {
    holdsOn(item)
        .replaceAll(hold -> hold.card().equals(card) ? new Hold(card, hold.marker(), to) : hold);
  }

  /** A hold vanishes, as holds do. */
  void loseHold(Random chance) {
    List<ItemKey> held =
        holds.entrySet().stream()
            .filter(e -> !e.getValue().isEmpty())
            .map(Map.Entry::getKey)
            .toList();
    if (!held.isEmpty()) {
      holdsOn(held.get(chance.nextInt(held.size()))).removeFirst();
    }
  }

  @Override
  public HoldAnswer place(HoldOrder order) {
    return call(() -> {
      if (refuses()) {
        return new HoldAnswer.Refused(Refusal.OTHER, "no");
      }
      if (capabilities.of(Operation.HOLD).support() == Support.LENT_OUT_ONLY
          && !loans.containsKey(order.item())) {
        return new HoldAnswer.Refused(Refusal.ITEM_ON_SHELF, "on the shelf");
      }
      if (!holdsOn(order.item()).isEmpty()) {
        wrongs.add(code + ": a second hold on " + order.item() + ", " + order.marker());
      }
      holdsOn(order.item()).add(new Hold(order.card(), order.marker().value(), HoldState.WAITING));
      return new HoldAnswer.Placed(ref(order), OptionalInt.of(1));
    });
  }

  private static Optional<HoldRef> ref(HoldOrder order) {
    return Optional.of(new HoldRef("h-" + order.marker().value()));
  }

  @Override
  public CancelAnswer cancel(HoldOrder order, Optional<HoldRef> ref) {
    return call(() -> {
      if (!capabilities.offers(Operation.CANCEL_HOLD)) {
        return new CancelAnswer.NotOffered();
      }
      if (refuses()) {
        return new CancelAnswer.Refused("no");
      }
      if (hold(order.item(), order.card()).isEmpty()) {
        return new CancelAnswer.NotThere();
      }
      removeHold(order.item(), order.card());
      return new CancelAnswer.Cancelled();
    });
  }

  @Override
  public HoldProof find(HoldOrder order) {
    return call(() -> {
      if (!proves(Operation.HOLD)) {
        return new HoldProof.CannotTell();
      }
      return hold(order.item(), order.card())
          .<HoldProof>map(hold -> new HoldProof.Found(ref(order), hold.state()))
          .orElseGet(HoldProof.Absent::new);
    });
  }

  @Override
  public LoanAnswer checkOut(LoanOrder order) {
    return call(() -> {
      if (refuses()) {
        return new LoanAnswer.Refused(Refusal.OTHER, "no");
      }
      Loan loan = loans.get(order.item());
      if (loan != null && !loan.card().equals(order.card())) {
        return new LoanAnswer.Refused(Refusal.ITEM_LENT, "lent to somebody else");
      }
      removeHold(order.item(), order.card());
      LocalDate due = order.due().orElseGet(() -> today().plusDays(LOAN_DAYS));
      loans.put(order.item(), new Loan(order.card(), order.marker().value(), due));
      return new LoanAnswer.Lent(Optional.of(due));
    });
  }

  private LocalDate today() {
    return YearWorld.day(clock.get());
  }

  @Override
  public ReturnAnswer checkIn(ReturnOrder order) {
    return call(() -> {
      if (refuses()) {
        return new ReturnAnswer.Refused("no");
      }
      accepted.remove(order.item());
      return loans.remove(order.item()) == null
          ? new ReturnAnswer.NotLent()
          : new ReturnAnswer.Returned();
    });
  }

  @Override
  public LoanAnswer renew(RenewOrder order) {
    return call(() -> {
      Loan loan = loans.get(order.item());
      if (refuses() || loan == null || !loan.card().equals(order.card())) {
        return new LoanAnswer.Refused(Refusal.OTHER, "no");
      }
      LocalDate due = loan.due().plusDays(LOAN_DAYS);
      loans.put(order.item(), new Loan(loan.card(), loan.marker(), due));
      return new LoanAnswer.Lent(Optional.of(due));
    });
  }

  @Override
  public AcceptAnswer accept(AcceptOrder order) {
    return call(() -> {
      if (refuses()) {
        return new AcceptAnswer.Refused(Refusal.OTHER, "no");
      }
      if (accepted.containsKey(order.item())) {
        wrongs.add(code + ": accepted twice, " + order.item());
      }
      accepted.put(order.item(), order.reader());
      return new AcceptAnswer.Accepted(order.item().barcode());
    });
  }

  @Override
  public LoanProof findLoan(LoanOrder order) {
    return call(() -> {
      if (!proves(Operation.CHECK_OUT)) {
        return new LoanProof.CannotTell();
      }
      return Optional.ofNullable(loans.get(order.item()))
          .filter(loan -> loan.card().equals(order.card()))
          .<LoanProof>map(
              loan -> new LoanProof.Found(Optional.of(loan.due()).filter(_ -> tellsDueDays)))
          .orElseGet(LoanProof.Absent::new);
    });
  }

  @Override
  public LoanProof findRenewal(RenewOrder order) {
    return call(() -> {
      if (!proves(Operation.RENEW)) {
        return new LoanProof.CannotTell();
      }
      return Optional.ofNullable(loans.get(order.item()))
          .filter(loan -> loan.card().equals(order.card()))
          .filter(loan -> loan.due().isAfter(order.knownDue()))
          .<LoanProof>map(loan -> new LoanProof.Found(Optional.of(loan.due())))
          .orElseGet(LoanProof.Absent::new);
    });
  }

  @Override
  public ReturnProof findReturn(ReturnOrder order) {
    return call(
        () -> loans.containsKey(order.item()) ? new ReturnProof.Absent() : new ReturnProof.Found());
  }

  @Override
  public AcceptProof findAccepted(AcceptOrder order) {
    return call(() -> {
      if (!proves(Operation.ACCEPT_ITEM)) {
        return new AcceptProof.CannotTell();
      }
      return order.reader().equals(accepted.get(order.item()))
          ? new AcceptProof.Found(order.item().barcode())
          : new AcceptProof.Absent();
    });
  }

  @Override
  public List<ItemStatus> items(List<String> barcodes) {
    return call(() -> barcodes.stream().map(this::status).toList());
  }

  private ItemStatus status(String barcode) {
    return new ItemStatus(
        barcode, condition(barcode), Optional.empty(), 0, "", "", "BOOK", Optional.empty());
  }

  Condition condition(String barcode) {
    if (loans.keySet().stream().anyMatch(item -> item.barcode().equals(barcode))) {
      return Condition.LENT_OUT;
    }
    return holds.entrySet().stream()
        .filter(entry -> entry.getKey().barcode().equals(barcode))
        .flatMap(entry -> entry.getValue().stream())
        .map(hold ->
            switch (hold.state()) {
              case WAITING -> Condition.ON_SHELF;
              case IN_TRANSIT -> Condition.IN_TRANSIT;
              case READY -> Condition.ON_HOLD_SHELF;
            })
        .findFirst()
        .orElse(Condition.ON_SHELF);
  }
}
