package org.tongjie.app.command;

import java.io.PrintStream;
import java.util.List;
import java.util.Optional;
import org.tongjie.catalog.directory.Agency;
import org.tongjie.catalog.directory.AgencySymbol;
import org.tongjie.catalog.store.AgencyStore;
import org.tongjie.catalog.text.NearestName;

/**
 * Which libraries may load: those that are known, and by setting any new one, which is then
 * registered.
 */
final class Admission {
  private final AgencyStore agencies;
  private final boolean register;
  private final PrintStream out;

  Admission(AgencyStore agencies, boolean register, PrintStream out) {
    this.agencies = agencies;
    this.register = register;
    this.out = out;
  }

  /** Why this library may not load, or empty. */
  Optional<String> admit(AgencySymbol symbol) {
    if (agencies.find(symbol).isPresent()) {
      return Optional.empty();
    }
    List<String> known = agencies.all().keySet().stream().map(AgencySymbol::value).toList();
    if (register) {
      agencies.save(Agency.named(symbol));
      out.println(
          "新登记图书馆 library " + symbol + " is new and was registered; name it: " + add(symbol));
      return Optional.empty();
    }
    return Optional.of(
        "unknown library code "
            + symbol
            + (known.isEmpty()
                ? ""
                : ": did you mean " + NearestName.of(symbol.value(), known) + "?")
            + " To add a library: "
            + add(symbol));
  }

  private static String add(AgencySymbol symbol) {
    return "tongjie library add " + symbol + " --name NAME";
  }
}
