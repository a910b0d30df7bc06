package org.tongjie.broker.request;

import java.time.Instant;
import java.util.List;

/** Who is asked next for a request; the decision with its reasons is kept by who makes it. */
@FunctionalInterface
public interface SupplierChoice {
  Choice choose(PatronRequest request);

  /** What was decided. */
  sealed interface Choice {
    record Chosen(Candidate candidate) implements Choice {}

    /** Everybody was asked or is out of the question, with the reasons. */
    record Nobody(List<String> reasons) implements Choice {}

    /** Only what staff have to agree to is left, with the reasons. */
    record AskStaff(List<String> reasons) implements Choice {}

    /** Not now: what is needed for the decision is away. */
    record Later(Instant when, String why) implements Choice {}
  }
}
