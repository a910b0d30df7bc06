package org.tongjie.broker.region;

import java.util.List;
import java.util.Map;

/**
 * What the libraries of a region agreed on.
 *
 * @param readerTypes by code, in the order of the file
 * @param itemTypes by code, in the order of the file
 */
public record Policy(
    Map<String, TypeMapping> readerTypes,
    Map<String, TypeMapping> itemTypes,
    Rights rights,
    Deadlines deadlines,
    Fees fees,
    Standards standards) {
  public Policy {
    readerTypes = Ordered.copyOf(readerTypes);
    itemTypes = Ordered.copyOf(itemTypes);
  }

  static Map<String, TypeMapping> byCode(List<TypeMapping> types) {
    return Ordered.by(types, TypeMapping::code);
  }
}
