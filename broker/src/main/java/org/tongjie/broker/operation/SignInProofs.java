package org.tongjie.broker.operation;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.tongjie.broker.account.Audit;
import org.tongjie.broker.ils.IlsException;
import org.tongjie.broker.ils.WrongPinProof;
import org.tongjie.broker.patron.HomeLibraries;
import org.tongjie.broker.region.CardGuess;
import org.tongjie.broker.region.CardKey;
import org.tongjie.broker.region.Ils;
import org.tongjie.broker.region.Recognition;
import org.tongjie.broker.region.Region;
import org.tongjie.broker.region.SystemCode;

/** Proves that systems refuse wrong PINs; readers sign in only where that was seen. */
public final class SignInProofs {
  private final Supplier<Region> region;
  private final HomeLibraries homes;
  private final Audit audit;
  private final Clock clock;

  /**
   * Proofs for the systems of a region.
   *
   * @param region what holds now
   */
  public SignInProofs(Supplier<Region> region, HomeLibraries homes, Audit audit, Clock clock) {
    this.region = region;
    this.homes = homes;
    this.audit = audit;
    this.clock = clock;
  }

  /**
   * Gives a system wrong PINs for a card that it knows, which costs the card two attempts there.
   *
   * @param number of the card, as printed
   * @param actor who asked for it, without a name
   */
  public WrongPinProof prove(SystemCode code, String number, String actor) {
    Optional<CardKey> card = card(code, number);
    WrongPinProof proof =
        card.isEmpty()
            ? new WrongPinProof.CannotTell(
                "no library of this system has such card numbers, or there is no such system")
            : proof(code, card.get(), actor);
    String seen =
        switch (proof) {
          case WrongPinProof.Refused _ -> "refused";
          case WrongPinProof.LetIn _ -> "let in";
          case WrongPinProof.CannotTell _ -> "cannot tell";
        };
    audit.keep(new Audit.Act(clock.instant(), actor, "sign-in-proof", code + ": " + seen));
    return proof;
  }

  private WrongPinProof proof(SystemCode code, CardKey card, String actor) {
    try {
      return homes.prove(code, card, actor);
    } catch (IlsException away) {
      return new WrongPinProof.CannotTell(away.reason());
    }
  }

  /** The card by the form of its number; one library alone needs no form. */
  private Optional<CardKey> card(SystemCode code, String number) {
    Optional<Ils> system = region.get().system(code).filter(ils -> ils.kind() != Ils.Kind.DESK);
    List<CardKey> known =
        switch (new Recognition(region.get()).card(number, Optional.empty())) {
          case CardGuess.One one -> List.of(one.card());
          case CardGuess.Several(List<CardKey> several) -> several;
          case CardGuess.None _ -> List.of();
        };
    return system.flatMap(
        ils -> known.stream().filter(card -> ils.serves(card.issuer())).findFirst());
  }
}
