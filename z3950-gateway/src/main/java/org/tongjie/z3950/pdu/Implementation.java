package org.tongjie.z3950.pdu;

import org.jspecify.annotations.Nullable;

/** What one side tells of its software; each part may be missing. */
public record Implementation(@Nullable String id, @Nullable String name, @Nullable String version) {
  /** Nothing told. */
  public static final Implementation UNKNOWN = new Implementation(null, null, null);
}
