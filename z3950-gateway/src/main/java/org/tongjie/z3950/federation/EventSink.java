package org.tongjie.z3950.federation;

import java.io.IOException;

/** Takes the events of one search, in the thread that runs it. */
public interface EventSink {
  /**
   * Takes an event.
   *
   * @throws IOException when nobody is listening any more: the search is given up
   */
  void accept(FederatedEvent event) throws IOException;

  /** Nothing has happened for a while: a chance to see whether somebody still listens. */
  default void idle() throws IOException {}
}
