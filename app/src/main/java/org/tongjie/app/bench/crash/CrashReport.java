package org.tongjie.app.bench.crash;

import java.io.PrintStream;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.tongjie.broker.request.Outcome;
import org.tongjie.broker.request.PatronRequest;

/**
 * What was left, judged by the systems' own ledgers.
 *
 * @param killedAt how often a broker was killed at each point
 * @param lost requests that are neither final nor on the list for a person
 * @param doubled holds placed while one of the same card on the same item stood
 * @param orphaned holds that stand and nobody knows of
 * @param promisedTwice items that two requests relied on at once
 * @param forgottenLoans loans that stand in a system while their item is home and nobody is told
 * @param listed requests that need a person
 */
public record CrashReport(
    CrashPlan plan,
    Map<String, Integer> killedAt,
    List<String> lost,
    List<String> doubled,
    List<String> orphaned,
    List<String> promisedTwice,
    List<String> forgottenLoans,
    List<PatronRequest> listed,
    Map<Outcome, Integer> outcomes,
    long calls,
    Map<String, Long> faults,
    double seconds) {
  private static final double MOST_LISTED = 0.02;

  /** Whether nothing was lost or doubled, no reader was refused, and few need a person. */
  public boolean isSound() {
    return !outcomes.containsKey(Outcome.REFUSED)
        && lost.isEmpty()
        && doubled.isEmpty()
        && orphaned.isEmpty()
        && promisedTwice.isEmpty()
        && forgottenLoans.isEmpty()
        && listed.size() <= Math.max(1, plan.requests() * MOST_LISTED);
  }

  /** Prints it for people. */
  public void print(PrintStream out) {
    out.printf(
        "%,d requests, %d kills of the %s, %.0f s, acts in the systems: %,d%n",
        plan.requests(), plan.kills(), plan.victim(), seconds, calls);
    out.println("killed at: " + new TreeMap<>(killedAt));
    out.println("faults of the systems: " + new TreeMap<>(faults));
    out.println("outcomes: " + new TreeMap<>(outcomes));
    line(out, "lost requests", lost);
    line(out, "doubled holds", doubled);
    line(out, "orphaned holds", orphaned);
    line(out, "items promised twice", promisedTwice);
    line(out, "forgotten loans", forgottenLoans);
    out.printf(
        "need a person: %d (%.2f %%)%n", listed.size(), 100.0 * listed.size() / plan.requests());
    Map<String, Integer> reasons = new TreeMap<>();
    for (PatronRequest request : listed) {
      request
          .attentions()
          .forEach(one -> reasons.merge(one.kind() + " " + one.act(), 1, Integer::sum));
    }
    out.println("  " + reasons);
    out.println(isSound() ? "sound" : "NOT SOUND");
  }

  private static void line(PrintStream out, String what, List<String> found) {
    out.printf("%s: %d%n", what, found.size());
    found.stream().limit(10).forEach(one -> out.println("  " + one));
  }
}
