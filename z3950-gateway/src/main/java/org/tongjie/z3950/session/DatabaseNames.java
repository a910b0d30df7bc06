package org.tongjie.z3950.session;

import java.util.ArrayList;
import java.util.List;
import org.tongjie.z3950.database.CatalogDatabase;
import org.tongjie.z3950.database.DatabaseDirectory;
import org.tongjie.z3950.database.Selection;
import org.tongjie.z3950.partner.Partner;
import org.tongjie.z3950.rpn.Bib1;

/** Names of databases in requests, and whether the partner may search them. */
final class DatabaseNames {
  private static final int MOST = 50;

  private final DatabaseDirectory directory;
  private final Partner partner;

  DatabaseNames(DatabaseDirectory directory, Partner partner) {
    this.directory = directory;
    this.partner = partner;
  }

  Selection select(List<String> names) throws Refusal {
    if (names.size() > MOST) {
      throw new Refusal(Bib1.TOO_MANY_DATABASES, Integer.toString(MOST));
    }
    if (names.isEmpty()) {
      throw new Refusal(Bib1.NO_SUCH_DATABASE, "");
    }
    List<CatalogDatabase> databases = new ArrayList<>();
    for (String name : names) {
      databases.add(find(name));
    }
    return new Selection(databases);
  }

  private CatalogDatabase find(String name) throws Refusal {
    CatalogDatabase database = directory.find(name).orElseThrow(() -> new Refusal(missing(), name));
    if (!partner.maySearch(database.name())) {
      throw new Refusal(Bib1.DATABASE_DENIED, name);
    }
    return database;
  }

  /** While no library could be read the database may well exist. */
  private Bib1 missing() {
    return directory.isKnown() ? Bib1.NO_SUCH_DATABASE : Bib1.DATABASE_UNAVAILABLE;
  }
}
