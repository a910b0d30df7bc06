package org.tongjie.app.demo.facts;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.tongjie.app.demo.facts.FactTable.Row;
import org.tongjie.app.demo.facts.Manifestation.Imprint;
import org.tongjie.app.demo.facts.Manifestation.Numbers;
import org.tongjie.app.demo.facts.Manifestation.Topic;
import org.tongjie.app.demo.facts.Manifestation.Wording;

/** All that the facts know to have been published, in the order of the tables. */
public final class Bookshelf {
  /** Works that no library of the union has; their press is in no other table. */
  private static final String UNIVERSITY = "university";

  private static final List<String> WORKS =
      List.of(
          "classics",
          "modern",
          "world",
          "children",
          "science",
          "technology",
          "society",
          "english",
          "media");

  private final Map<String, Publisher> publishers = new HashMap<>();
  private final NumberSource numbers = new NumberSource();
  private final List<Manifestation> manifestations = new ArrayList<>();

  private Bookshelf() {
    for (Row row : FactTable.read("publishers")) {
      int number = publishers.size() + 1;
      publishers.put(row.text(0), new Publisher(row.text(1), row.text(2), row.text(3), number));
    }
  }

  /** Reads the tables of what the region's libraries may have. */
  public static List<Manifestation> read() {
    Bookshelf shelf = new Bookshelf();
    for (String table : WORKS) {
      FactTable.read(table).forEach(shelf::addWork);
    }
    shelf.manifestations.addAll(new Textbooks(shelf.publishers, shelf.numbers).read());
    shelf.manifestations.addAll(new Periodicals(shelf.numbers).read());
    shelf.manifestations.addAll(LocalHistory.read());
    return List.copyOf(shelf.manifestations);
  }

  /** Reads what a university library outside the union alone has. */
  public static List<Manifestation> readUniversity() {
    Bookshelf shelf = new Bookshelf();
    FactTable.read(UNIVERSITY).forEach(shelf::addWork);
    return List.copyOf(shelf.manifestations);
  }

  private void addWork(Row row) {
    for (String text : row.list(6, ";")) {
      Edition edition = Edition.parse(text);
      Publisher publisher = publishers.get(edition.publisher());
      if (publisher == null) {
        throw new IllegalStateException("publisher of \"" + text + "\" is not in the table");
      }
      addEdition(row, edition, publisher);
    }
  }

  private void addEdition(Row row, Edition edition, Publisher publisher) {
    Numbers shared = numbers.book(publisher, edition.year());
    List<String> volumes = edition.volumes();
    if (volumes.isEmpty()) {
      manifestations.add(book(row, edition, publisher, new Piece("", 1, edition.pages(), shared)));
      return;
    }
    if (!edition.ownNumbers()) {
      Piece whole = new Piece("", volumes.size(), edition.pages(), shared);
      manifestations.add(book(row, edition, publisher, whole));
    }
    for (int i = 0; i < volumes.size(); i++) {
      boolean own = edition.ownNumbers() && i > 0;
      Numbers number = own ? numbers.book(publisher, edition.year()) : shared;
      int pages = edition.pages() / volumes.size() + i;
      manifestations.add(
          book(row, edition, publisher, new Piece(volumes.get(i), 1, pages, number)));
    }
  }

  /** The whole of an edition, or one of its volumes. */
  private record Piece(String volume, int volumes, int pages, Numbers numbers) {}

  private static Manifestation book(Row row, Edition edition, Publisher publisher, Piece piece) {
    String[] title = row.text(0).split("#", -1);
    String part = title.length > 1 ? title[1] : "";
    String partName = title.length > 2 ? title[2] : "";
    List<Responsibility> responsibilities = new ArrayList<>(Responsibility.parse(row.list(1, ";")));
    if (!edition.attribute("tr").isEmpty()) {
      responsibilities.add(Responsibility.translator(edition.attribute("tr")));
    }
    String[] language = row.text(5).split("<", 2);
    String price = piece.volume().isEmpty() || !edition.ownNumbers() ? edition.price() : "";
    return new Manifestation(
        String.join(
            "/",
            row.text(0),
            row.text(7),
            row.text(4),
            publisher.name(),
            edition.year() + edition.attribute("kind"),
            piece.volume() + "*" + piece.volumes()),
        edition.form(),
        new Wording(
            title[0],
            part.isEmpty() ? piece.volume() : part,
            partName,
            row.text(7),
            edition.attribute("series"),
            piece.volumes()),
        responsibilities,
        new Imprint(publisher, edition.year(), edition.attribute("ed"), piece.pages(), price),
        piece.numbers(),
        new Topic(
            row.text(2),
            row.text(3),
            row.text(4).charAt(0),
            language[0],
            language.length > 1 ? language[1] : ""),
        edition.widelyHeld());
  }
}
