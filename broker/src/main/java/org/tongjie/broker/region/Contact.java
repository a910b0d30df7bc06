package org.tongjie.broker.region;

/**
 * How a library is reached by the staff of others; empty where not known.
 *
 * @param name of the person or department who answers
 */
public record Contact(String name, String phone, String mail) {
  public static final Contact NONE = new Contact("", "", "");
}
