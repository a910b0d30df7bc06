package org.tongjie.broker.region;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.tongjie.catalog.directory.AgencySymbol;

/** Whether every reader and item has a row in the table of rights, and every row its cases. */
final class PolicyCheck {
  private static final int SHOWN = 3;

  private final Region region;
  private final Policy policy;
  private final Findings findings;

  PolicyCheck(Region region) {
    this.region = region;
    this.policy = region.policy();
    this.findings = new Findings(region);
  }

  List<Finding> findings() {
    types("readerTypes", policy.readerTypes().values());
    types("itemTypes", policy.itemTypes().values());
    List<Right> rows = policy.rights().rows();
    for (int i = 0; i < rows.size(); i++) {
      check(rows.get(i), rows.subList(0, i), "rights." + (i + 1));
    }
    region.numbers().cards().stream().map(CardPattern::issuer).distinct().forEach(this::withoutRow);
    return findings.all();
  }

  private void types(String list, Collection<TypeMapping> types) {
    Map<List<Object>, String> meanings = new HashMap<>();
    for (TypeMapping type : types) {
      String path = list + "." + type.code() + ".locals";
      type.locals()
          .forEach((system, codes) -> {
            findings.system(path, system);
            for (String code : codes) {
              String other = meanings.put(List.of(system, code), type.code());
              if (other != null) {
                findings.error(path, Said.of(Complaint.TYPE_CODE, code, system, other));
              }
            }
          });
    }
  }

  private void check(Right row, List<Right> earlier, String path) {
    findings.agency(path + ".issuer", row.issuer());
    row.readerType()
        .ifPresent(type ->
            findings.known(
                path + ".readerType",
                Complaint.Noun.READER_TYPE,
                type,
                policy.readerTypes().keySet()));
    row.itemType()
        .ifPresent(type ->
            findings.known(
                path + ".itemType", Complaint.Noun.ITEM_TYPE, type, policy.itemTypes().keySet()));
    if (earlier.stream().anyMatch(before -> before.coversCasesOf(row))) {
      findings.warning(path, Said.of(Complaint.RIGHT_COVERED));
    }
  }

  private void withoutRow(AgencySymbol issuer) {
    List<String> cases = new ArrayList<>();
    for (String reader : policy.readerTypes().keySet()) {
      for (String item : policy.itemTypes().keySet()) {
        if (policy.rights().rowFor(issuer, reader, item).isEmpty()) {
          cases.add(reader + " / " + item);
        }
      }
    }
    if (!cases.isEmpty()) {
      findings.warning(
          "rights",
          Said.of(
              cases.size() > SHOWN ? Complaint.RIGHT_MISSING_MORE : Complaint.RIGHT_MISSING,
              issuer,
              String.join(", ", cases.subList(0, Math.min(SHOWN, cases.size()))),
              cases.size() - SHOWN));
    }
  }
}
