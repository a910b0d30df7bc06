package org.tongjie.z3950.client;

/**
 * Why a target will not do what it was asked.
 *
 * @param set bib-1, or srw for those of SRU, or the object identifier of another set
 * @param message as the target words it, or empty
 */
public record TargetDiagnostic(String set, long code, String message) {
  public static final String BIB_1 = "bib-1";
  public static final String SRW = "srw";

  private static final int LONGEST = 300;

  /** Messages are cut to what a person reads, and hold no control characters. */
  public TargetDiagnostic {
    message = message.replaceAll("\\p{Cntrl}+", " ").strip();
    message = message.length() > LONGEST ? message.substring(0, LONGEST) + "…" : message;
  }

  @Override
  public String toString() {
    return set + " " + code + (message.isEmpty() ? "" : ": " + message);
  }
}
