package org.tongjie.broker.ils;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.tongjie.broker.region.CardKey;
import org.tongjie.broker.region.ItemKey;
import org.tongjie.catalog.directory.AgencySymbol;
import org.tongjie.simulator.SimulatedIls;
import org.tongjie.simulator.SimulatedIlsConfig;
import org.tongjie.simulator.fault.FaultKind;
import org.tongjie.simulator.ils.HoldsOn;
import org.tongjie.simulator.ils.Reader;
import org.tongjie.simulator.ledger.ActKind;

/**
 * What every connector keeps to, proven against a simulated system over real sockets and judged by
 * that system's own ledger.
 */
public abstract class ConnectorContract {
  private static final AgencySymbol AGENCY = new AgencySymbol("CITY");
  private static final String BOOK = "0012X";
  private static final String OTHER = "32010002";
  private static final CardKey CARD = new CardKey(AGENCY, "00088X");
  private static final CardKey SECOND = new CardKey(AGENCY, "P-0001");

  private final List<AutoCloseable> open = new ArrayList<>();

  /** A connector to the system with these settings and its own; sign-in allowed. */
  protected abstract Connector connect(SimulatedIls ils, Map<String, String> settings);

  /** Settings with more of them, name and value by turns. */
  protected static Map<String, String> with(Map<String, String> settings, String... more) {
    Map<String, String> all = new HashMap<>(settings);
    for (int i = 0; i < more.length; i += 2) {
      all.put(more[i], more[i + 1]);
    }
    return all;
  }

  /** What the door of this protocol needs beyond the usual. */
  protected SimulatedIlsConfig.Builder configured(SimulatedIlsConfig.Builder config) {
    return config;
  }

  /** The same with a system that lets in whoever gives a wrong PIN; empty where none can. */
  protected Optional<SimulatedIlsConfig.Builder> careless(SimulatedIlsConfig.Builder config) {
    return Optional.empty();
  }

  /** The kind of the simulator's calls that a hold is placed by. */
  protected org.tongjie.simulator.fault.Operation holdCall() {
    return org.tongjie.simulator.fault.Operation.HOLD;
  }

  @AfterEach
  void closeAll() throws Exception {
    for (AutoCloseable each : open.reversed()) {
      each.close();
    }
  }

  private static LocalDate today() {
    return LocalDate.now(ZoneId.of("Asia/Shanghai"));
  }

  private SimulatedIlsConfig.Builder config() {
    return configured(
        SimulatedIlsConfig.named("CITY")
            .item(BOOK, "三体")
            .item(OTHER, "红楼梦 / 曹雪芹")
            .item("32010003", "Moby Dick")
            .reader(CARD.number(), "246813", "李小明")
            .reader(blocked())
            .reader(expired())
            .reader(child())
            .proxyCard(SECOND.number(), "县图书馆"));
  }

  private static Reader blocked() {
    return new Reader("B1", "1", "王五", "ADULT", Optional.empty(), Optional.of("停证"), false, "CITY");
  }

  private static Reader expired() {
    return new Reader(
        "E1",
        "1",
        "赵六",
        "CHILD",
        Optional.of(today().minusDays(3)),
        Optional.empty(),
        false,
        "CITY");
  }

  private static Reader child() {
    return new Reader("C1", "1", "钱七", "CHILD", Optional.empty(), Optional.empty(), false, "CITY")
        .bornOn(today().minusYears(9));
  }

  private SimulatedIls start(SimulatedIlsConfig.Builder config) {
    try {
      SimulatedIls ils = SimulatedIls.start(config.build());
      ils.faults().outage(Duration.ofMillis(200));
      ils.faults().slowness(Duration.ofMillis(300));
      open.add(ils);
      return ils;
    } catch (IOException taken) {
      throw new IllegalStateException("the simulated system could not start", taken);
    }
  }

  private Connector connected(SimulatedIls ils) {
    return connected(ils, Map.of());
  }

  private Connector connected(SimulatedIls ils, Map<String, String> more) {
    Map<String, String> settings = new HashMap<>(more);
    settings.put("timeout.seconds", "1");
    Connector connector = connect(ils, settings);
    open.add(connector);
    return connector;
  }

  private static HoldOrder hold(CardKey card, String barcode, String marker) {
    return new HoldOrder(
        new Marker(marker),
        card,
        new ItemKey(AGENCY, barcode),
        "CITY",
        Optional.of(today().plusDays(30)));
  }

  private static LoanOrder loan(CardKey card, String barcode) {
    return new LoanOrder(
        new Marker("L-" + barcode), card, new ItemKey(AGENCY, barcode), Optional.empty());
  }

  private static ReturnOrder giveBack(String barcode) {
    return new ReturnOrder(
        new Marker("R-" + barcode), new ItemKey(AGENCY, barcode), Instant.now(Clock.systemUTC()));
  }

  @Test
  void aReaderIsKnownWithLoansAndHolds() {
    SimulatedIls ils = start(config());
    Connector connector = connected(ils);
    lendAtTheDesk(ils, CARD, BOOK);

    PatronAnswer answer = connector.patrons().lookup(CARD);

    assertThat(answer).isInstanceOf(PatronAnswer.Known.class);
    PatronFacts facts = ((PatronAnswer.Known) answer).facts();
    assertThat(facts.name()).isEqualTo("李小明");
    assertThat(facts.readerType()).isEqualTo("ADULT");
    assertThat(facts.blocks()).isEmpty();
    assertThat(facts.loans()).isEqualTo(1);
    assertThat(facts.holds()).isZero();
    assertThat(facts.toString()).doesNotContain("李小明").doesNotContain(CARD.number());
  }

  @Test
  void anAgeIsKnownAsABandWhereTheSystemTellsTheBirthday() {
    Connector connector = connected(start(config()));
    assertThat(facts(connector, "C1").ageBand()).contains(AgeBand.FROM_7);
    assertThat(facts(connector, "C1").toString()).doesNotContain("" + today().getYear());
    assertThat(facts(connector, CARD.number()).ageBand()).isEmpty();
  }

  @Test
  void aReaderWhoMayNotBorrowIsToldWithTheReason() {
    Connector connector = connected(start(config()));

    assertThat(connector.patrons().lookup(new CardKey(AGENCY, "nobody")))
        .isEqualTo(new PatronAnswer.Unknown());
    assertThat(facts(connector, "B1").blocks()).isNotEmpty();
    assertThat(facts(connector, "E1").blocks())
        .extracting(Block::kind)
        .contains(Block.Kind.EXPIRED);
  }

  private static PatronFacts facts(Connector connector, String card) {
    return ((PatronAnswer.Known) connector.patrons().lookup(new CardKey(AGENCY, card))).facts();
  }

  @Test
  void onlyTheRightPinSignsIn() {
    Connector connector = connected(start(config()));
    assertThat(connector.capabilities().offers(Operation.SIGN_IN)).isTrue();

    assertThat(connector.patrons().signIn(CARD, new Pin("246813")))
        .isInstanceOf(PatronAnswer.Known.class);
    assertThat(connector.patrons().signIn(CARD, new Pin("246814")))
        .isEqualTo(new PatronAnswer.WrongPin());
    assertThat(connector.patrons().signIn(CARD, new Pin("")))
        .isEqualTo(new PatronAnswer.WrongPin());
    assertThat(connector.patrons().signIn(new CardKey(AGENCY, "nobody"), new Pin("246813")))
        .isNotInstanceOf(PatronAnswer.Known.class);
    assertThat(connector.patrons().proveWrongPin(CARD)).isEqualTo(new WrongPinProof.Refused());
    assertThat(connector.patrons().proveWrongPin(new CardKey(AGENCY, "nobody")))
        .isInstanceOf(WrongPinProof.CannotTell.class);
  }

  @Test
  void aSystemThatLetsInAnyoneIsFoundOut() {
    Optional<SimulatedIlsConfig.Builder> careless = careless(config());
    Connector connector = connected(start(careless.orElseGet(this::config)));

    assertThat(connector.patrons().proveWrongPin(CARD))
        .isEqualTo(careless.isPresent() ? new WrongPinProof.LetIn() : new WrongPinProof.Refused());
  }

  @Test
  void everyItemAskedAboutIsAnswered() {
    SimulatedIls ils = start(config());
    Connector connector = connected(ils);
    lendAtTheDesk(ils, CARD, OTHER);

    List<ItemStatus> items =
        connector.availability().items(List.of(OTHER, "no such item", BOOK, BOOK));

    assertThat(items)
        .extracting(ItemStatus::barcode)
        .containsExactly(OTHER, "no such item", BOOK, BOOK);
    assertThat(items)
        .extracting(ItemStatus::condition)
        .containsExactly(
            Condition.LENT_OUT, Condition.UNKNOWN, Condition.ON_SHELF, Condition.ON_SHELF);
    assertThat(items.getFirst().due()).contains(dueInLedger(ils, OTHER));
    assertThat(items.getLast().callNumber()).isEqualTo("I247.5/" + BOOK);
    assertThat(items.getLast().location()).isNotEmpty();
  }

  @Test
  void aMissingItemIsMissing() {
    SimulatedIls ils = start(config());
    ils.loseItem(BOOK);

    assertThat(connected(ils).availability().items(List.of(BOOK)).getFirst().condition())
        .isEqualTo(Condition.MISSING);
  }

  @Test
  void aHoldIsPlacedFoundAndCancelled() {
    SimulatedIls ils = start(config());
    Connector connector = connected(ils);
    HoldOrder order = hold(CARD, BOOK, "TJ-1:1");
    assertThat(connector.holds().find(order)).isEqualTo(new HoldProof.Absent());

    HoldAnswer answer = connector.holds().place(order);

    assertThat(answer).isInstanceOf(HoldAnswer.Placed.class);
    assertThat(ils.ledger().openHolds(CARD.number(), BOOK)).hasSize(1);
    assertThat(connector.holds().find(order)).isInstanceOf(HoldProof.Found.class);
    assertThat(connector.holds().find(hold(SECOND, BOOK, "TJ-1:2")))
        .isEqualTo(new HoldProof.Absent());
    Optional<HoldRef> ref = ((HoldAnswer.Placed) answer).ref();
    assertThat(connector.holds().cancel(order, ref)).isEqualTo(new CancelAnswer.Cancelled());
    assertThat(ils.ledger().openHolds()).isEmpty();
    assertThat(connector.holds().find(order)).isEqualTo(new HoldProof.Absent());
    assertThat(connector.holds().cancel(order, ref)).isEqualTo(new CancelAnswer.NotThere());
  }

  @Test
  void aHoldCanBeCancelledWithoutItsReference() {
    SimulatedIls ils = start(config());
    Connector connector = connected(ils);
    HoldOrder order = hold(CARD, BOOK, "TJ-2");
    connector.holds().place(order);

    assertThat(connector.holds().cancel(order, Optional.empty()))
        .isEqualTo(new CancelAnswer.Cancelled());
    assertThat(ils.ledger().openHolds()).isEmpty();
  }

  @Test
  void aHoldOfALentItemIsReadyWhenTheItemIsBack() {
    SimulatedIls ils = start(config().rules(rules -> rules.holdsOn(HoldsOn.LENT_OUT_ONLY)));
    Connector connector = connected(ils);
    lendAtTheDesk(ils, SECOND, BOOK);
    HoldOrder order = hold(CARD, BOOK, "TJ-3");
    assertThat(connector.holds().place(order)).isInstanceOf(HoldAnswer.Placed.class);
    assertThat(state(connector, order)).isEqualTo(HoldState.WAITING);

    assertThat(
            ils.library()
                .checkIn(
                    BOOK,
                    Instant.now(Clock.systemUTC()),
                    new org.tongjie.simulator.ils.Origin("desk", "CITY")))
        .isNotNull();

    assertThat(state(connector, order)).isEqualTo(HoldState.READY);
  }

  private static HoldState state(Connector connector, HoldOrder order) {
    return ((HoldProof.Found) connector.holds().find(order)).state();
  }

  @Test
  void aHoldIsRefusedWithItsReason() {
    SimulatedIls ils = start(config().rules(rules -> rules.holdsOn(HoldsOn.LENT_OUT_ONLY)));
    Connector connector = connected(ils, Map.of("holds", "lent-out"));
    lendAtTheDesk(ils, SECOND, OTHER);
    connector.holds().place(hold(CARD, OTHER, "TJ-4"));

    assertThat(refusal(connector, hold(CARD, OTHER, "TJ-5"))).isEqualTo(Refusal.ALREADY_HELD);
    assertThat(refusal(connector, hold(CARD, "no-such", "TJ-6"))).isEqualTo(Refusal.ITEM_UNKNOWN);
    assertThat(refusal(connector, hold(CARD, BOOK, "TJ-7"))).isEqualTo(Refusal.ITEM_ON_SHELF);
    assertThat(refusal(connector, hold(new CardKey(AGENCY, "nobody"), OTHER, "TJ-8")))
        .isEqualTo(Refusal.CARD_UNKNOWN);
    assertThat(refusal(connector, hold(new CardKey(AGENCY, "B1"), OTHER, "TJ-9")))
        .isEqualTo(Refusal.CARD_BLOCKED);
    assertThat(ils.ledger().openHolds()).hasSize(1);
  }

  private static Refusal refusal(Connector connector, HoldOrder order) {
    HoldAnswer answer = connector.holds().place(order);
    assertThat(answer).isInstanceOf(HoldAnswer.Refused.class);
    return ((HoldAnswer.Refused) answer).reason();
  }

  @Test
  void aLoanIsMadeFoundRenewedAndReturned() {
    SimulatedIls ils = start(config());
    Connector connector = connected(ils);
    Circulation circulation = connector.circulation();
    assertThat(connector.capabilities().offers(Operation.CHECK_OUT)).isTrue();
    LoanOrder order = loan(CARD, BOOK);
    assertThat(circulation.findLoan(order)).isEqualTo(new LoanProof.Absent());

    LoanAnswer lent = circulation.checkOut(order);

    LocalDate due = dueInLedger(ils, BOOK);
    assertThat(lent).isEqualTo(new LoanAnswer.Lent(Optional.of(due)));
    assertThat(circulation.findLoan(order)).isEqualTo(new LoanProof.Found(Optional.of(due)));
    assertThat(circulation.checkOut(order)).isEqualTo(lent);
    assertThat(ils.ledger().acts(ActKind.CHECKED_OUT)).hasSize(1);
    assertThat(circulation.checkOut(loan(SECOND, BOOK)))
        .isInstanceOfSatisfying(
            LoanAnswer.Refused.class,
            refused -> assertThat(refused.reason()).isEqualTo(Refusal.ITEM_LENT));
    renew(connector, new RenewOrder(new Marker("N-1"), CARD, order.item(), due));
    giveBack(connector);
  }

  private static void renew(Connector connector, RenewOrder order) {
    Circulation circulation = connector.circulation();
    RenewOrder earlier =
        new RenewOrder(order.marker(), order.card(), order.item(), order.knownDue().minusDays(1));
    assertThat(circulation.findRenewal(order)).isEqualTo(new LoanProof.Absent());
    assertThat(circulation.findRenewal(earlier)).isInstanceOf(LoanProof.Found.class);
    assertThat(circulation.renew(order)).isInstanceOf(LoanAnswer.Lent.class);
  }

  private static void giveBack(Connector connector) {
    Circulation circulation = connector.circulation();
    if (!connector.capabilities().offers(Operation.CHECK_IN)) {
      assertThat(circulation.checkIn(giveBack(BOOK))).isEqualTo(new ReturnAnswer.NotOffered());
      return;
    }
    assertThat(circulation.findReturn(giveBack(BOOK))).isEqualTo(new ReturnProof.Absent());
    assertThat(circulation.checkIn(giveBack(BOOK))).isEqualTo(new ReturnAnswer.Returned());
    assertThat(circulation.findReturn(giveBack(BOOK))).isEqualTo(new ReturnProof.Found());
    assertThat(circulation.findLoan(loan(CARD, BOOK))).isEqualTo(new LoanProof.Absent());
    assertThat(circulation.checkIn(giveBack(BOOK)))
        .isIn(new ReturnAnswer.Returned(), new ReturnAnswer.NotLent());
  }

  @Test
  void aForeignItemIsAcceptedOnceAndFound() {
    SimulatedIls ils = start(config());
    Connector connector = connected(ils);
    AcceptOrder order =
        new AcceptOrder(
            new Marker("A-1"), CARD, new ItemKey(new AgencySymbol("COUNTY"), "F-77"), "围城", "CITY");
    if (!connector.capabilities().offers(Operation.ACCEPT_ITEM)) {
      assertThat(connector.circulation().accept(order)).isEqualTo(new AcceptAnswer.NotOffered());
      assertThat(connector.circulation().findAccepted(order))
          .isEqualTo(new AcceptProof.CannotTell());
      return;
    }
    assertThat(connector.circulation().findAccepted(order)).isEqualTo(new AcceptProof.Absent());

    AcceptAnswer answer = connector.circulation().accept(order);

    assertThat(answer).isInstanceOf(AcceptAnswer.Accepted.class);
    String barcode = ((AcceptAnswer.Accepted) answer).barcode();
    assertThat(ils.ledger().acts(ActKind.ITEM_CREATED)).hasSize(1);
    assertThat(connector.circulation().findAccepted(order))
        .isEqualTo(new AcceptProof.Found(barcode));
    ItemStatus item = connector.availability().items(List.of(barcode)).getFirst();
    assertThat(item.condition()).isNotEqualTo(Condition.UNKNOWN);
  }

  /** After any fault, the proof says what the ledger says, and the next call works. */
  @ParameterizedTest
  @EnumSource(
      value = FaultKind.class,
      names = {"CANCEL_HOLD", "LOSE_ITEM", "REFUSE"},
      mode = EnumSource.Mode.EXCLUDE)
  void aFaultyHoldIsContainedAndProvenAfterwards(FaultKind kind) {
    SimulatedIls ils = start(config());
    Connector connector = connected(ils);
    connector.availability().items(List.of(BOOK));
    HoldOrder order = hold(CARD, BOOK, "TJ-F");
    ils.faults().once(holdCall(), kind);

    Optional<Fault> fault = faultOf(() -> connector.holds().place(order));

    assertThat(fault).as("%s", kind).satisfies(seen -> assertExpected(kind, seen));
    boolean held = !ils.ledger().openHolds(CARD.number(), BOOK).isEmpty();
    assertThat(held).isEqualTo(!kind.stopsTheAct());
    HoldProof proof = connector.holds().find(order);
    assertThat(proof).isInstanceOf(held ? HoldProof.Found.class : HoldProof.Absent.class);
    assertThat(connector.holds().place(hold(SECOND, OTHER, "TJ-G")))
        .isInstanceOf(HoldAnswer.Placed.class);
    assertThat(connector.holds().cancel(hold(SECOND, OTHER, "TJ-G"), Optional.empty()))
        .isEqualTo(new CancelAnswer.Cancelled());
    assertThat(ils.ledger().doubledHolds()).isEmpty();
  }

  private static void assertExpected(FaultKind kind, Optional<Fault> fault) {
    switch (kind) {
      case SLOW -> assertThat(fault).isEmpty();
      case SILENT, SILENT_AFTER, DROP_BEFORE, DROP_AFTER, RESTART ->
          assertThat(fault).contains(Fault.NO_ANSWER);
      case GARBLE, NONSENSE, LONG_LINE -> assertThat(fault).contains(Fault.NONSENSE);
      case DUPLICATE, OTHER_CHARSET ->
          assertThat(fault).isIn(Optional.empty(), Optional.of(Fault.NONSENSE));
      case HALF -> assertThat(fault).isPresent();
      case REFUSE, CANCEL_HOLD, LOSE_ITEM ->
          throw new IllegalArgumentException(kind + " is no fault of a call");
    }
  }

  private static Optional<Fault> faultOf(Runnable call) {
    try {
      call.run();
      return Optional.empty();
    } catch (IlsException failed) {
      return Optional.of(failed.fault());
    }
  }

  @Test
  void aRefusalWithoutReasonLeavesNoHold() {
    SimulatedIls ils = start(config());
    Connector connector = connected(ils);
    HoldOrder order = hold(CARD, BOOK, "TJ-H");
    ils.faults().once(holdCall(), FaultKind.REFUSE);

    Optional<Fault> fault =
        faultOf(() ->
            assertThat(connector.holds().place(order)).isInstanceOf(HoldAnswer.Refused.class));

    assertThat(fault).isIn(Optional.empty(), Optional.of(Fault.NO_ANSWER));
    assertThat(ils.ledger().openHolds()).isEmpty();
    assertThat(connector.holds().find(order)).isEqualTo(new HoldProof.Absent());
  }

  @Test
  void aHoldThatTheSystemDroppedByItselfIsAbsent() {
    SimulatedIls ils = start(config());
    Connector connector = connected(ils);
    HoldOrder order = hold(CARD, BOOK, "TJ-I");
    connector.holds().place(order);

    ils.cancelHolds(1);

    assertThat(connector.holds().find(order)).isEqualTo(new HoldProof.Absent());
    assertThat(connector.holds().cancel(order, Optional.empty()))
        .isEqualTo(new CancelAnswer.NotThere());
  }

  @Test
  void aSystemThatIsDownWasNotReached() throws Exception {
    SimulatedIls ils = start(config());
    Connector connector = connected(ils);
    assertThat(connector.probe().alive()).isTrue();
    ils.close();

    assertThat(faultOf(() -> connector.patrons().lookup(CARD))).contains(Fault.NOT_SENT);
    Probe probe = connector.probe();
    assertThat(probe.alive()).isFalse();
    assertThat(probe.text()).isNotEmpty();
    assertThat(probe.took()).isLessThan(Duration.ofSeconds(3));
  }

  @Test
  void manyCallersShareTheFewConnections() throws Exception {
    SimulatedIls ils = start(config());
    Connector connector = connected(ils);
    List<Thread> callers = new ArrayList<>();
    List<ItemStatus> seen = java.util.Collections.synchronizedList(new ArrayList<>());
    for (int i = 0; i < 32; i++) {
      String barcode = i % 2 == 0 ? BOOK : OTHER;
      callers.add(
          Thread.ofVirtual()
              .start(() -> seen.addAll(connector.availability().items(List.of(barcode)))));
    }
    for (Thread caller : callers) {
      caller.join(Duration.ofSeconds(10));
    }

    assertThat(seen).hasSize(32).allMatch(item -> item.condition() == Condition.ON_SHELF);
  }

  private static void lendAtTheDesk(SimulatedIls ils, CardKey card, String barcode) {
    assertThat(
            ils.library()
                .checkOut(
                    card.number(),
                    barcode,
                    Optional.empty(),
                    new org.tongjie.simulator.ils.Origin("desk", "CITY")))
        .isInstanceOf(org.tongjie.simulator.ils.Answer.Done.class);
  }

  private static LocalDate dueInLedger(SimulatedIls ils, String barcode) {
    return ils.library().loans().stream()
        .filter(one -> one.barcode().equals(barcode))
        .findFirst()
        .orElseThrow()
        .due();
  }
}
