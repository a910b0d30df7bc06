package org.tongjie.broker.work;

import java.util.List;
import java.util.Optional;
import org.tongjie.broker.region.SystemCode;
import org.tongjie.broker.request.PatronRequest;
import org.tongjie.broker.request.RequestId;

/** Requests whose attempts at one system are not settled. */
@FunctionalInterface
public interface OpenAttempts {
  /** The next of them, in the order of their numbers. */
  List<PatronRequest> after(SystemCode system, Optional<RequestId> last, int limit);
}
