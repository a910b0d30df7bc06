package org.tongjie.http;

import java.util.SortedSet;

/** What stands in the way of an answer, before it is put into words. */
public sealed interface Trouble {
  /** The status of the answer. */
  int status();

  /** All that is known is the status. */
  record Status(int status) implements Trouble {}

  /** The address answers these methods alone; empty where they are not known. */
  record Method(SortedSet<String> allowed) implements Trouble {
    @Override
    public int status() {
      return 405;
    }
  }

  /** A part behind the server cannot be reached just now. */
  record Away(Part part) implements Trouble {
    @Override
    public int status() {
      return 503;
    }
  }

  /** A fault of ours, which the log has under this number. */
  record Incident(String number) implements Trouble {
    @Override
    public int status() {
      return 500;
    }
  }

  /** What is behind a server. */
  enum Part {
    CATALOGUE,
    INDEX,
    DATABASE
  }
}
