package org.tongjie.z3950.pdu;

import org.jspecify.annotations.Nullable;

/** How the client says who it is (Z39.50-2003 §3.2.1.1.3). Text forms hide the secrets. */
public sealed interface IdAuthentication {
  /** One string, by custom {@code user/password}. */
  record Open(String credentials) implements IdAuthentication {
    @Override
    public String toString() {
      return "Open[…]";
    }
  }

  /** User, group and password, each of which may be missing. */
  record IdPass(@Nullable String groupId, @Nullable String userId, @Nullable String password)
      implements IdAuthentication {
    @Override
    public String toString() {
      return "IdPass[groupId=" + groupId + ", userId=" + userId + ", password=…]";
    }
  }

  /** Explicitly nobody. */
  record Anonymous() implements IdAuthentication {}

  /** Another format, such as an access control format. */
  record Other(External external) implements IdAuthentication {}
}
