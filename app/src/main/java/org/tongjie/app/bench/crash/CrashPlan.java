package org.tongjie.app.bench.crash;

/**
 * What is done to lending.
 *
 * @param requests in flight
 * @param kills how often the victim is killed
 * @param victim who is killed
 * @param faults share of the systems' calls that fail
 * @param seed the same seed draws the same faults and acts at desks
 */
public record CrashPlan(int requests, int kills, Victim victim, double faults, long seed) {
  /** Who is killed with -9. */
  public enum Victim {
    BROKER,
    DATABASE
  }
}
