package org.tongjie.app.demo.facts;

import java.util.List;
import java.util.Optional;
import org.tongjie.catalog.bib.Form;

/**
 * One publication that libraries hold: an edition, or one volume of an edition's set. Records that
 * describe the same manifestation belong to one cluster, all others apart.
 *
 * @param key what it is told apart by
 * @param widelyHeld whether most libraries have it
 */
public record Manifestation(
    String key,
    Form form,
    Wording wording,
    List<Responsibility> responsibilities,
    Imprint imprint,
    Numbers numbers,
    Topic topic,
    boolean widelyHeld) {

  public Manifestation {
    responsibilities = List.copyOf(responsibilities);
  }

  /** The name and origin of the first person or body responsible, if known by name. */
  public Optional<Responsibility> creator() {
    return responsibilities.stream().filter(r -> r.main() && !r.anonymous()).findFirst();
  }

  /**
   * The title, as on the title page.
   *
   * @param part designation of the volume (上, 第一册, Ⅱ), or empty
   * @param partName the volume's own title, or empty
   * @param remainder other title information, or empty
   * @param series the series it is part of, or empty
   * @param volumes how many volumes this is, 1 for a single book
   */
  public record Wording(
      String title, String part, String partName, String remainder, String series, int volumes) {}

  /**
   * Who published it, when, and its extent.
   *
   * @param edition 第2版 and the like, or empty
   * @param pages 0 for what has none
   * @param price in the currency of the publisher's country
   */
  public record Imprint(Publisher publisher, int year, String edition, int pages, String price) {}

  /**
   * What it is about, and for whom.
   *
   * @param classNumber in the Chinese Library Classification
   * @param subjects heading and subdivisions as "长篇小说 y中国 z当代"
   * @param audience code of UNIMARC 100/17
   * @param language ISO 639-2
   * @param original language it is translated from, or empty
   */
  public record Topic(
      String classNumber, String subjects, char audience, String language, String original) {}

  /**
   * Its numbers, all invented.
   *
   * @param isbn 13 digits, or empty
   * @param bookNumber 统一书号 of a book before 1987, or empty
   * @param issn or empty
   */
  public record Numbers(String isbn, String bookNumber, String issn) {
    static final Numbers NONE = new Numbers("", "", "");
  }
}
