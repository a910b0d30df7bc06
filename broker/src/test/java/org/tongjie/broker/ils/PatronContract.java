package org.tongjie.broker.ils;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tongjie.broker.ils.ContractOrders.AGENCY;
import static org.tongjie.broker.ils.ContractOrders.BOOK;
import static org.tongjie.broker.ils.ContractOrders.CARD;
import static org.tongjie.broker.ils.ContractOrders.lendAtTheDesk;
import static org.tongjie.broker.ils.ContractOrders.today;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.tongjie.broker.region.CardKey;
import org.tongjie.simulator.SimulatedIls;
import org.tongjie.simulator.SimulatedIlsConfig;

/** What every connector tells of readers, and how it signs them in. */
interface PatronContract extends ContractedConnector {
  @Test
  default void aReaderIsKnownWithLoansAndHolds() {
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
  default void anAgeIsKnownAsABandWhereTheSystemTellsTheBirthday() {
    Connector connector = connected(start(config()));
    assertThat(facts(connector, "C1").ageBand()).contains(AgeBand.FROM_7);
    assertThat(facts(connector, "C1").toString()).doesNotContain("" + today().getYear());
    assertThat(facts(connector, CARD.number()).ageBand()).isEmpty();
  }

  @Test
  default void aReaderWhoMayNotBorrowIsToldWithTheReason() {
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
  default void onlyTheRightPinSignsIn() {
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
  default void aSystemThatLetsInAnyoneIsFoundOut() {
    Optional<SimulatedIlsConfig.Builder> careless = careless(config());
    Connector connector = connected(start(careless.orElseGet(this::config)));

    assertThat(connector.patrons().proveWrongPin(CARD))
        .isEqualTo(careless.isPresent() ? new WrongPinProof.LetIn() : new WrongPinProof.Refused());
  }
}
