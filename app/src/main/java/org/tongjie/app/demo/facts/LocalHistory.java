package org.tongjie.app.demo.facts;

import java.util.ArrayList;
import java.util.List;
import org.tongjie.app.demo.facts.FactTable.Row;
import org.tongjie.app.demo.facts.Manifestation.Imprint;
import org.tongjie.app.demo.facts.Manifestation.Numbers;
import org.tongjie.app.demo.facts.Manifestation.Topic;
import org.tongjie.app.demo.facts.Manifestation.Wording;
import org.tongjie.catalog.bib.Form;

/** What is printed in and about the sample's region: no ISBN, and parts that must not be mixed. */
final class LocalHistory {
  private static final List<String> PLACES = List.of("澜川市", "青岚县", "白渡县");

  private LocalHistory() {}

  static List<Manifestation> read() {
    List<Manifestation> books = new ArrayList<>();
    for (Row row : FactTable.read("local")) {
      for (String place : PLACES) {
        addParts(row, place, books);
      }
    }
    return books;
  }

  private static void addParts(Row row, String place, List<Manifestation> books) {
    String[] kind = row.text(0).replace("{地}", place).split("#", 2);
    for (int i = 0; i < row.number(5); i++) {
      int year = row.number(4) + i;
      books.add(book(row, place, new Part(kind[0], designation(kind, year, i + 1), year)));
    }
  }

  private static String designation(String[] kind, int year, int number) {
    if (kind.length == 1) {
      return "";
    }
    return kind[1].equals("年") ? Integer.toString(year) : "第%d%s".formatted(number, kind[1]);
  }

  private record Part(String title, String designation, int year) {}

  private static Manifestation book(Row row, String place, Part part) {
    Publisher publisher =
        new Publisher(row.text(1).replace("{地}", place).replace(" 编", ""), place, "000000", 0);
    return new Manifestation(
        String.join("/", "local", part.title(), part.designation()),
        Form.BOOK,
        new Wording(part.title(), part.designation(), "", "", "", 1),
        List.of(new Responsibility("", publisher.name(), "编", true)),
        new Imprint(publisher, part.year(), "", row.number(6), row.text(7)),
        Numbers.NONE,
        new Topic(row.text(2), row.text(3) + " y" + place, 'm', "chi", ""),
        false);
  }
}
