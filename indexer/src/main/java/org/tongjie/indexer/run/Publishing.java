package org.tongjie.indexer.run;

import org.tongjie.indexer.publish.Publisher.Published;

/** What becomes of a load's changes once they are stored. */
interface Publishing {

  /** The load begins to store. */
  void start();

  /** A chunk of so many records was committed; waits while publishing is far behind. */
  void chunk(int records);

  /** All chunks are committed: waits until they are published. */
  Ended finish();

  /** How publishing ended. */
  sealed interface Ended {
    record Complete(Published published) implements Ended {}

    /** What is missing is in the database and will be published by the next load or start. */
    record Broken(String why) implements Ended {}
  }

  /** Nothing is published now: the change log keeps it for whoever publishes next. */
  Publishing LATER =
      new Publishing() {
        @Override
        public void start() {}

        @Override
        public void chunk(int records) {}

        @Override
        public Ended finish() {
          return new Ended.Complete(new Published(0, 0, 0));
        }
      };
}
