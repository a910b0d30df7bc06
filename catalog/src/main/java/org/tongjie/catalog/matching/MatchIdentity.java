package org.tongjie.catalog.matching;

import java.util.List;
import org.tongjie.catalog.bib.BibliographicRecord;
import org.tongjie.catalog.bib.Form;

/**
 * All of a record that matching looks at, folded: two records with equal identities are one
 * manifestation as far as anyone can tell.
 *
 * @param form kind of material; {@link Form#OTHER} says nothing
 * @param title folded titles
 * @param part which part of a set or series
 * @param names those responsible
 * @param imprint publication
 * @param numbers identifiers
 */
public record MatchIdentity(
    Form form,
    Carrier carrier,
    Titles title,
    Part part,
    Names names,
    Imprint imprint,
    Numbers numbers) {

  /**
   * Folded names of those responsible, main ones first.
   *
   * @param persons family name first in Latin script, no spaces in Chinese
   * @param bodies corporate bodies and meetings
   */
  public record Names(List<String> persons, List<String> bodies) {
    public Names {
      persons = List.copyOf(persons);
      bodies = List.copyOf(bodies);
    }
  }

  /**
   * Folded titles.
   *
   * @param base title proper without volume, edition and subtitle
   * @param rest subtitle without volume and edition, or empty
   * @param others parallel, variant and host titles that may stand for the base elsewhere
   */
  public record Titles(String base, String rest, List<String> others) {
    public Titles {
      others = List.copyOf(others);
    }
  }

  /**
   * Place within a set or series.
   *
   * @param volume normal value of {@code VolumeDesignation}, or empty
   * @param name folded title of the part, or empty
   * @param pieces number of volumes described together, 0 when unknown
   * @param series folded series titles with their numbers, "title#number"
   */
  public record Part(String volume, String name, int pieces, List<String> series) {
    public Part {
      series = List.copyOf(series);
    }
  }

  /**
   * Publication.
   *
   * @param publishers folded names without words such as 出版社 and "press"
   * @param year 0 when unknown
   * @param edition number of the edition, 0 when not given
   * @param version folded name of the edition where it has one (图文, 修订), or empty
   * @param pages 0 when unknown
   * @param language main language of the text, ISO 639-2, or empty
   */
  public record Imprint(
      List<String> publishers, int year, int edition, String version, int pages, String language) {
    public Imprint {
      publishers = List.copyOf(publishers);
    }
  }

  /**
   * Identifiers, each list sorted.
   *
   * @param csbns 统一书号
   * @param systems numbers in national and shared catalogues, with their prefix
   * @param documents numbers of the document itself: SuDoc, report numbers
   */
  public record Numbers(
      List<String> isbns,
      List<String> csbns,
      List<String> issns,
      List<String> systems,
      List<String> documents) {
    public Numbers {
      isbns = List.copyOf(isbns);
      csbns = List.copyOf(csbns);
      issns = List.copyOf(issns);
      systems = List.copyOf(systems);
      documents = List.copyOf(documents);
    }
  }

  /** What carries the content. */
  public enum Carrier {
    UNKNOWN,
    /** Paper, or whatever else the form is usually on. */
    PHYSICAL,
    ONLINE,
    DISC,
    MICROFORM,
    BRAILLE
  }

  /** The identity of a record. */
  public static MatchIdentity of(BibliographicRecord record) {
    return IdentityReader.read(record);
  }

  /** A compact form, equal for equal identities, that {@link #decode} reads. */
  public byte[] encode() {
    return IdentityCodec.encode(this);
  }

  /**
   * Reads what {@link #encode} wrote.
   *
   * @throws IllegalArgumentException if the octets are of another version or damaged
   */
  public static MatchIdentity decode(byte[] octets) {
    return IdentityCodec.decode(octets);
  }
}
