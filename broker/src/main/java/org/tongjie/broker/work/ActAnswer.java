package org.tongjie.broker.work;

import org.tongjie.broker.request.PatronRequest;
import org.tongjie.broker.request.Step;

/** The answer to an act on a request. */
public sealed interface ActAnswer {
  record Done(PatronRequest request) implements ActAnswer {}

  /** It is so already, or no longer matters. */
  record NothingToDo(PatronRequest request) implements ActAnswer {}

  record Refused(Step.Refusal why) implements ActAnswer {}

  /** There is no such request. */
  record Unknown() implements ActAnswer {}

  /** The item is promised to another request. */
  record ItemTaken() implements ActAnswer {}
}
