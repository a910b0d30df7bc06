package org.tongjie.app.process;

/** A child process that the program needs: bundled PostgreSQL or bundled Solr. */
interface Part {
  /** Its name in messages. */
  String name();

  /**
   * Adopts it if it runs, else starts it; returns when it answers. A part that was started before
   * comes back on the same port.
   *
   * @throws StartException when it does not come up
   */
  void start();

  /** Whether its process lives. */
  boolean running();

  /** Whether and where it runs, in words. */
  String describe();

  /** Stops it if it runs, and waits for its end. */
  void stop();
}
