package org.tongjie.broker.request;

import java.util.List;

/** What an event did to a request. */
public sealed interface Step {
  /** It changed; all effects are to be kept together with it. */
  record Moved(PatronRequest request, List<Effect> effects) implements Step {}

  /** Nothing to do: it is so already, or it no longer matters. */
  record Unchanged() implements Step {}

  /** It cannot be done now. */
  record Refused(Refusal refusal) implements Step {}

  /** Why an event is refused. */
  enum Refusal {
    /** There is no such attempt. */
    UNKNOWN_ATTEMPT,
    /** No longer wanted: put the item back on its shelf. */
    NOT_WANTED,
    /** It is with the reader; it can only be returned. */
    WITH_READER,
    /** Not lent, so there is nothing to renew or recall. */
    NOT_LENT,
    /** The item waits on the hold shelf of this place. */
    WANTED_HERE,
    /** No more renewals, or recalled. */
    NO_MORE_RENEWALS,
    /** It does not wait on the shelf for its reader. */
    NOT_READY,
    /** It waits as long as the region allows already. */
    NO_MORE_DAYS,
    /**
     * A library system brings it to the place its hold names: cancelled, it can be asked for anew.
     */
    BROUGHT_BY_SYSTEM,
    /** Too late for that. */
    TOO_LATE,
    /** Only a missing item or one with a reader is written off. */
    NOT_MISSING,
    /** Nothing is in doubt there. */
    NOTHING_TO_DECIDE
  }
}
