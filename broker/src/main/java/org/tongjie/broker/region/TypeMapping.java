package org.tongjie.broker.region;

import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.tongjie.catalog.directory.Agency;

/**
 * A type of readers or items of the region, and what each system calls it.
 *
 * @param locals the codes of systems that mean it; one type may have several in one system
 * @param usualIn the tiers of libraries most of whose readers are of this type, as pupils in
 *     schools
 */
public record TypeMapping(
    String code, Names names, Map<SystemCode, Set<String>> locals, Set<Agency.Tier> usualIn) {
  public TypeMapping {
    Code.check(Complaint.Noun.TYPE, code);
    Map<SystemCode, Set<String>> copy = new TreeMap<>();
    locals.forEach((system, codes) -> copy.put(system, Ordered.sorted(codes)));
    locals = Ordered.copyOf(copy);
    usualIn = Set.copyOf(usualIn);
  }

  /** Whether a system means this type by its code. */
  public boolean isMeantBy(SystemCode system, String local) {
    return locals.getOrDefault(system, Set.of()).contains(local);
  }
}
