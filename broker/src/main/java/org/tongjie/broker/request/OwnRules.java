package org.tongjie.broker.request;

import java.util.Optional;
import org.tongjie.broker.request.Step.Refusal;

/** What this program does itself, in no system, and fails at for a fault of its own. */
final class OwnRules {
  private OwnRules() {}

  /** A person is told of what still has to be done; nothing is done until that person says so. */
  static Optional<Refusal> failed(RequestDraft draft, Event.EffectFailed failed) {
    if (failed.act() == EffectKind.TELL_READER || waitsFor(draft, failed.act())) {
      draft.clearAct(0, failed.act());
      draft.attention(Attention.Kind.BROKER_FAILED, 0, failed.act(), failed.reason());
    }
    return Optional.empty();
  }

  private static boolean waitsFor(RequestDraft draft, EffectKind act) {
    return switch (draft.state) {
      case SUBMITTED -> act == EffectKind.CHECK_PATRON;
      case ROUTING -> act == EffectKind.CHOOSE_SUPPLIER;
      case SUPPLYING, READY, LOANED, FINISHED -> false;
    };
  }

  /**
   * What the request waits for is done again, and waited for anew; what is only late is still to be
   * done, and needs no more than its turn. Whoever saw a notice fail tells the reader.
   */
  static Optional<Refusal> decided(RequestDraft draft, Event.StaffDecided decided) {
    EffectKind act = decided.act();
    boolean again = waitsFor(draft, act);
    boolean failed = draft.hasFailed(act);
    boolean late = again && draft.inDoubt(0, act);
    if (!(failed || late) || again != (decided.decision() == Event.Decision.TRY_AGAIN)) {
      return Optional.of(Refusal.NOTHING_TO_DECIDE);
    }
    draft.clearAct(0, act);
    if (again) {
      draft.waitAnew();
    }
    if (again && failed) {
      draft.effect(act);
    }
    return Optional.empty();
  }
}
