package org.tongjie.simulator.sip2;

/** The account a terminal signs in with (message 93). */
public record Sip2Login(String user, String password) {
  @Override
  public String toString() {
    return "Sip2Login[" + user + "]";
  }
}
