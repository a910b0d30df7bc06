package org.tongjie.broker.ils;

/** How far one operation is supported and how it is proven. */
public record Capability(Support support, Proof proof) {
  public static final Capability NONE = new Capability(Support.NO, Proof.NONE);

  public boolean isOffered() {
    return support != Support.NO;
  }
}
