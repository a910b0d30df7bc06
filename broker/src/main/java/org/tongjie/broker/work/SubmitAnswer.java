package org.tongjie.broker.work;

import org.tongjie.broker.request.PatronRequest;
import org.tongjie.broker.request.RequestId;

/** The answer to a new request. */
public sealed interface SubmitAnswer {
  record Accepted(PatronRequest request) implements SubmitAnswer {}

  /**
   * The reader has asked for the same already, or for another edition where either wish takes any,
   * or pressed twice.
   */
  record Duplicate(RequestId existing) implements SubmitAnswer {}

  /** The reader has as many open requests as allowed. */
  record OverLimit(int limit) implements SubmitAnswer {}
}
