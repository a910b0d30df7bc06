package org.tongjie.broker.patron;

import java.time.Instant;
import java.util.Optional;
import java.util.function.Supplier;
import org.tongjie.broker.ils.Connector;
import org.tongjie.broker.ils.Connectors;
import org.tongjie.broker.ils.PatronAnswer;
import org.tongjie.broker.ils.PatronFacts;
import org.tongjie.broker.ils.Pin;
import org.tongjie.broker.ils.WrongPinProof;
import org.tongjie.broker.region.CardKey;
import org.tongjie.broker.region.Ils;
import org.tongjie.broker.region.Region;
import org.tongjie.broker.region.SystemCode;

/** Asks the library that issued a card, by its system or by the register of its desk. */
public final class HomeLibraries {
  private final Supplier<Region> region;
  private final Connectors connectors;
  private final DeskRegister register;
  private final ProofStore proofs;

  /**
   * The home libraries of a region.
   *
   * @param region what holds now
   */
  public HomeLibraries(
      Supplier<Region> region, Connectors connectors, DeskRegister register, ProofStore proofs) {
    this.region = region;
    this.connectors = connectors;
    this.register = register;
    this.proofs = proofs;
  }

  Region region() {
    return region.get();
  }

  /**
   * What the home library knows of a card now.
   *
   * @throws org.tongjie.broker.ils.IlsException when its system gives no usable answer
   */
  public PatronAnswer lookup(CardKey card) {
    Optional<Ils> system = system(card);
    return system.isEmpty()
        ? register.lookup(card)
        : connector(system.get())
            .map(connector -> connector.patrons().lookup(card))
            .orElseGet(PatronAnswer.NotOffered::new);
  }

  /**
   * The same for one who gives the PIN; offered only where the region allows it and the system was
   * seen to refuse wrong ones.
   *
   * @throws org.tongjie.broker.ils.IlsException when its system gives no usable answer
   */
  public PatronAnswer signIn(CardKey card, Pin pin) {
    Optional<Ils> system = system(card);
    if (system.isEmpty()) {
      return register.signIn(card, pin);
    }
    boolean allowed = system.get().switches().signIn() && proofs.isProven(system.get().code());
    return allowed
        ? connector(system.get())
            .map(connector -> connector.patrons().signIn(card, pin))
            .orElseGet(PatronAnswer.NotOffered::new)
        : new PatronAnswer.NotOffered();
  }

  /**
   * Examines whether a system refuses wrong PINs, and keeps what was seen. It costs the card two
   * wrong attempts in that system.
   *
   * @param known a card that the system knows
   * @param actor who asked for it, without a name
   */
  public WrongPinProof prove(SystemCode code, CardKey known, String actor) {
    Optional<Connector> connector = region.get().system(code).flatMap(this::connector);
    if (connector.isEmpty()) {
      return new WrongPinProof.CannotTell("there is no such system, or it is switched off");
    }
    WrongPinProof proof = connector.get().patrons().proveWrongPin(known);
    switch (proof) {
      case WrongPinProof.Refused _ -> proofs.keep(code, true, Instant.now(), actor);
      case WrongPinProof.LetIn _ -> proofs.keep(code, false, Instant.now(), actor);
      case WrongPinProof.CannotTell _ -> {}
    }
    return proof;
  }

  /** What the last examination of a system saw. */
  public Optional<ProofStore.Seen> proof(SystemCode system) {
    return proofs.find(system);
  }

  /** The type in the region that the home library means, empty where the region maps none. */
  Optional<String> readerType(PatronFacts facts) {
    Optional<Ils> system = system(facts.card());
    return system.isEmpty()
        ? Optional.of(facts.readerType())
        : region.get().readerType(system.get().code(), facts.readerType());
  }

  /** The system that knows a card; one of kind DESK is no system of its own. */
  private Optional<Ils> system(CardKey card) {
    return region.get().systemOf(card.issuer()).filter(ils -> ils.kind() != Ils.Kind.DESK);
  }

  private Optional<Connector> connector(Ils system) {
    return Optional.of(system)
        .filter(ils -> ils.switches().on())
        .flatMap(ils -> connectors.connector(ils.code()));
  }
}
