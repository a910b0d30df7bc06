package org.tongjie.app.demo.facts;

import java.util.ArrayList;
import java.util.List;
import org.tongjie.app.demo.facts.FactTable.Row;
import org.tongjie.app.demo.facts.Manifestation.Imprint;
import org.tongjie.app.demo.facts.Manifestation.Topic;
import org.tongjie.app.demo.facts.Manifestation.Wording;
import org.tongjie.catalog.bib.Form;

/** Magazines and journals, each described once for all its issues. */
final class Periodicals {
  /** A place whose publishers' regions matter to nobody. */
  private static final String REGION = "000000";

  private final NumberSource numbers;

  Periodicals(NumberSource numbers) {
    this.numbers = numbers;
  }

  List<Manifestation> read() {
    List<Manifestation> serials = new ArrayList<>();
    for (Row row : FactTable.read("periodicals")) {
      serials.add(serial(row));
    }
    return serials;
  }

  private Manifestation serial(Row row) {
    boolean english = row.text(7).equals("eng");
    Publisher body = new Publisher(row.text(1), row.text(2), english ? "GB" : REGION, 0);
    return new Manifestation(
        "serial/" + row.text(0),
        Form.SERIAL,
        new Wording(row.text(0), "", "", row.text(5), "", 1),
        List.of(new Responsibility("", row.text(1), english ? "" : "主办", true)),
        new Imprint(body, row.number(6), "", 0, row.text(8)),
        numbers.serial(),
        new Topic(row.text(3), row.text(4), row.text(9).charAt(0), row.text(7), ""),
        !english);
  }
}
