package org.tongjie.z3950.federation;

import java.time.Duration;
import java.util.List;

/** How far one target has come in a search. Not safe for use by several threads. */
final class Progress {
  /** From then on a target counts as slow. */
  static final Duration SLOW = Duration.ofSeconds(2);

  private final String code;
  private final String name;
  private final long start = System.nanoTime();
  private TargetState state = TargetState.WAITING;
  private long total = -1;
  private int received;
  private long millis;
  private String message = "";
  private List<String> remarks = List.of();

  Progress(String code, String name) {
    this.code = code;
    this.name = name;
  }

  boolean isOver() {
    return state.isFinal();
  }

  void found(long number) {
    total = number;
    touch();
  }

  void received(int records, List<String> odd) {
    received += records;
    remarks = odd;
  }

  void end(TargetState last, String why, List<String> odd) {
    touch();
    state = last;
    message = why;
    remarks = odd;
  }

  /** The limit has come. */
  void cut() {
    end(
        received > 0 ? TargetState.PARTIAL : TargetState.TIMED_OUT,
        received > 0 ? "the rest did not come in time" : "no answer within the limit",
        remarks);
  }

  /** Whether it has just become slow. */
  boolean becomesSlow() {
    boolean late = state == TargetState.WAITING && total < 0 && elapsed() >= SLOW.toMillis();
    if (late) {
      state = TargetState.SLOW;
    }
    return late;
  }

  private void touch() {
    if (millis == 0) {
      millis = Math.max(1, elapsed());
    }
  }

  private long elapsed() {
    return Duration.ofNanos(System.nanoTime() - start).toMillis();
  }

  TargetStatus status() {
    return new TargetStatus(
        code, name, state, total, received, millis == 0 ? elapsed() : millis, message, remarks);
  }
}
