package org.tongjie.app.demo.sample;

import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.tongjie.app.demo.facts.Bookshelf;
import org.tongjie.app.demo.facts.Manifestation;
import org.tongjie.app.demo.facts.Romanization;
import org.tongjie.catalog.bib.Form;
import org.tongjie.catalog.directory.Agency;
import org.tongjie.catalog.directory.Agency.Tier;
import org.tongjie.catalog.directory.AgencySymbol;
import org.tongjie.catalog.marc.Iso2709;
import org.tongjie.catalog.marc.MarcEncoding;
import org.tongjie.catalog.marc.MarcRecord;

/**
 * The library of the region's university, which gives nobody its records and answers searches over
 * Z39.50: what every region has beside its union.
 *
 * @param shared its records of books that the union may have too
 * @param own its records of books that nobody else has
 */
public record UniversityLibrary(List<Held> shared, List<Held> own) {
  /** What it is called in the region. */
  public static final Agency AGENCY =
      new Agency(
          new AgencySymbol("LCDX"),
          "澜川大学图书馆",
          "Lanchuan University Library",
          Tier.CITY,
          "",
          "905 a=owner b=barcode c=location d=class e=book");

  /** Of these it has every edition, of the other well-known books for grown-ups one in three. */
  private static final Set<String> BEST_KNOWN = Set.of("三体", "红楼梦");

  private static final int ONE_IN = 3;

  private static final String LOCATION = "总馆书库";

  public UniversityLibrary {
    shared = List.copyOf(shared);
    own = List.copyOf(own);
  }

  /** A record, and what it describes. */
  public record Held(Manifestation manifestation, MarcRecord marc) {}

  /** The collection, always the same. */
  public static UniversityLibrary generate() {
    Department department = new Department();
    return new UniversityLibrary(
        department.catalog(Bookshelf.read().stream().filter(UniversityLibrary::buys).toList()),
        department.catalog(Bookshelf.readUniversity()));
  }

  private static boolean buys(Manifestation manifestation) {
    boolean wanted =
        manifestation.form() == Form.BOOK
            && manifestation.topic().audience() == 'm'
            && manifestation.wording().volumes() == 1
            && manifestation.wording().part().isEmpty();
    boolean known = BEST_KNOWN.contains(manifestation.wording().title());
    boolean chosen = Math.floorMod(manifestation.key().hashCode(), ONE_IN) == 0;
    return wanted && (known || (manifestation.widelyHeld() && chosen));
  }

  /** The octets of its file. */
  public byte[] file() {
    ByteArrayOutputStream octets = new ByteArrayOutputStream();
    for (List<Held> part : List.of(shared, own)) {
      part.forEach(held -> octets.writeBytes(Iso2709.write(held.marc(), MarcEncoding.UTF_8)));
    }
    return octets.toByteArray();
  }

  /** Where it catalogs and numbers what it buys. */
  private static final class Department {
    private final Map<String, Integer> lastBookNumbers = new HashMap<>();
    private final Cataloging cataloging =
        new CnmarcCataloging(
            AGENCY.symbol(),
            EnumSet.of(Style.FULL, Style.PINYIN, Style.HYPHENS, Style.CLAIMS_UNICODE),
            (record, copies) -> HoldingFields.eachCopy(record, AGENCY.symbol().value(), copies),
            new Romanization());
    private int records;

    List<Held> catalog(List<Manifestation> books) {
      List<Held> held = new ArrayList<>();
      for (Manifestation book : books) {
        held.add(new Held(book, cataloging.describe(book, copies(book))));
      }
      return held;
    }

    private Copies copies(Manifestation book) {
      records++;
      String classNumber = book.topic().classNumber();
      return new Copies(
          "2210%06d".formatted(records),
          classNumber,
          lastBookNumbers.merge(classNumber, 1, Integer::sum),
          LOCATION,
          List.of("DX%07d".formatted(records)));
    }
  }
}
