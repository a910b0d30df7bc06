package org.tongjie.broker.request;

import java.util.List;
import java.util.Optional;
import org.tongjie.broker.request.Effect.Notice;
import org.tongjie.broker.request.Step.Refusal;

/**
 * What becomes of a request for which only copies are left that the rights leave to staff, as those
 * without a price.
 */
final class ConsentRules {
  private static final String NOT_AGREED = "staff did not agree to lend it";

  private ConsentRules() {}

  /** A person decides; until then nobody is asked. */
  static Optional<Refusal> ask(RequestDraft draft, List<String> reasons) {
    if (draft.state == RequestState.ROUTING && !draft.consent) {
      draft.clearRouting();
      if (SupplyRules.fallBack(draft)) {
        return Optional.empty();
      }
      draft.attention(
          Attention.Kind.CONSENT_NEEDED, 0, EffectKind.NONE, String.join("; ", reasons));
      draft.remind();
    }
    return Optional.empty();
  }

  /** Suppliers are looked for once more, those copies among them; or the request ends. */
  static Optional<Refusal> decide(RequestDraft draft, boolean given) {
    if (!draft.needs(Attention.Kind.CONSENT_NEEDED, 0)) {
      return Optional.of(Refusal.NOTHING_TO_DECIDE);
    }
    draft.clearRouting();
    if (given) {
      draft.consent = true;
      SupplyRules.route(draft);
    } else {
      draft.finish(Outcome.NOT_SUPPLIED, NOT_AGREED);
      draft.tell(Notice.NOT_SUPPLIED);
    }
    return Optional.empty();
  }
}
