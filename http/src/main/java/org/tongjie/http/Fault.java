package org.tongjie.http;

/**
 * What is wrong with one parameter of a request.
 *
 * @param reason what was found
 * @param allowed what may stand there
 */
public record Fault(String parameter, String reason, String allowed) {

  /** The fault in a sentence. */
  public String sentence() {
    return "Parameter \"%s\" %s; allowed: %s.".formatted(parameter, reason, allowed);
  }
}
