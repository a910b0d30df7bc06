package org.tongjie.app.command;

import java.io.PrintStream;
import org.tongjie.catalog.directory.Agency;
import org.tongjie.catalog.directory.AgencySymbol;
import org.tongjie.catalog.store.AgencyStore;

/** Which libraries may load: those of the directory, and by setting any new one. */
final class Admission {
  private final AgencyStore agencies;
  private final PrintStream out;

  Admission(AgencyStore agencies, PrintStream out) {
    this.agencies = agencies;
    this.out = out;
  }

  void admit(AgencySymbol symbol) {
    if (agencies.find(symbol).isEmpty()) {
      agencies.save(Agency.named(symbol));
      out.println(
          "新登记图书馆 library "
              + symbol
              + " is new: registered; name it with tongjie library add "
              + symbol
              + " --name NAME");
    }
  }
}
