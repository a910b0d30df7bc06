package org.tongjie.app.demo.facts;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.tongjie.app.demo.facts.FactTable.Row;
import org.tongjie.app.demo.facts.Manifestation.Imprint;
import org.tongjie.app.demo.facts.Manifestation.Topic;
import org.tongjie.app.demo.facts.Manifestation.Wording;
import org.tongjie.catalog.bib.Form;

/** School textbooks: a book for each subject, grade and half year. */
final class Textbooks {
  private static final String GRADES = "一二三四五六七八九";

  private final Map<String, Publisher> publishers;
  private final NumberSource numbers;

  Textbooks(Map<String, Publisher> publishers, NumberSource numbers) {
    this.publishers = publishers;
    this.numbers = numbers;
  }

  List<Manifestation> read() {
    List<Manifestation> books = new ArrayList<>();
    for (Row row : FactTable.read("textbooks")) {
      for (String grade : row.list(2, ",")) {
        for (String volume : row.list(3, ",")) {
          books.add(book(row, grade, volume));
        }
      }
    }
    return books;
  }

  private Manifestation book(Row row, String grade, String volume) {
    Publisher publisher = publishers.get(row.text(4));
    if (publisher == null) {
      throw new IllegalStateException("unknown publisher in " + row);
    }
    int year = row.number(5) + Math.max(0, GRADES.indexOf(grade)) / 3;
    String part = grade.equals("必修") ? grade + " " + volume : grade + "年级 " + volume;
    char audience = audience(grade);
    return new Manifestation(
        String.join("/", row.text(0), row.text(1), publisher.name(), part),
        Form.BOOK,
        new Wording(row.text(0) + "·" + row.text(1), part, "", "", "", 1),
        List.of(new Responsibility("", publisher.name(), "编著", true)),
        new Imprint(publisher, year, "", row.number(6), row.text(7)),
        numbers.book(publisher, year),
        new Topic(row.text(8), row.text(1) + "课 z教材", audience, "chi", ""),
        publisher.number() % 2 == 0 && audience != 'e');
  }

  /** Six years of primary school, three of junior and three of senior secondary school. */
  private static char audience(String grade) {
    int index = GRADES.indexOf(grade);
    if (index < 0) {
      return 'e';
    }
    return index < 6 ? 'c' : 'd';
  }
}
