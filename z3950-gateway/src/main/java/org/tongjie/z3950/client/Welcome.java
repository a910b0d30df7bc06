package org.tongjie.z3950.client;

import java.util.Set;
import org.tongjie.z3950.pdu.Implementation;
import org.tongjie.z3950.pdu.MessageSizes;
import org.tongjie.z3950.pdu.Option;
import org.tongjie.z3950.pdu.ProtocolVersions;

/**
 * What a target agreed to at Init.
 *
 * @param utf8 whether it agreed to UTF-8 by negotiation
 */
public record Welcome(
    ProtocolVersions versions,
    Set<Option> options,
    MessageSizes sizes,
    Implementation implementation,
    boolean utf8) {
  public Welcome {
    options = Set.copyOf(options);
  }
}
