package org.tongjie.broker.region;

import java.util.Optional;

/** What the connectors know of their own settings and addresses. */
@FunctionalInterface
public interface ConnectorCheck {
  /** Where nobody can tell. */
  ConnectorCheck NONE = system -> Optional.empty();

  /** What is wrong with a system's address or settings; empty when nothing is. */
  Optional<Said> problem(Ils system);
}
