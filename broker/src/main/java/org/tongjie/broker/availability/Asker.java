package org.tongjie.broker.availability;

import java.util.function.IntUnaryOperator;

/**
 * Who asks, and how far the systems of libraries are troubled for them. What is remembered is told
 * to everyone.
 *
 * @param mostWaiting a system with more items waiting for its answer is asked nothing more
 * @param allowance of so many items not remembered, how many may be asked about now
 */
public record Asker(int mostWaiting, IntUnaryOperator allowance) {
  private static final int LENDING_WAITING = 2_000;
  private static final int LOOKING_WAITING = 600;

  /** Lending itself, which finds room where those who only look do not. */
  public static final Asker LENDING = new Asker(LENDING_WAITING, wanted -> wanted);

  /** The region's own programs on this machine, which limit their users themselves. */
  public static final Asker OWN_PROGRAM = looking(wanted -> wanted);

  /** Someone who looks, within an allowance. */
  public static Asker looking(IntUnaryOperator allowance) {
    return new Asker(LOOKING_WAITING, allowance);
  }
}
