package org.tongjie.broker.patron;

import java.util.List;
import org.tongjie.broker.request.PatronRequest;

/** The requests that were made under a reader's number. */
@FunctionalInterface
public interface PersonRequests {
  /**
   * Newest first.
   *
   * @param open those that are not finished for the reader, or those that are
   */
  List<PatronRequest> of(String person, boolean open);
}
