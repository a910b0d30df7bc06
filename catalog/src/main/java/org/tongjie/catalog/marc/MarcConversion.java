package org.tongjie.catalog.marc;

import java.util.List;
import java.util.Set;
import org.tongjie.catalog.bib.BibliographicRecord;
import org.tongjie.catalog.bib.Holding;
import org.tongjie.catalog.directory.AgencySymbol;

/**
 * A record of the catalogue as a MARC record for others: the contributed record itself where it is
 * in the wanted format, else one made from what the catalogue knows; in both, the holdings are
 * those of every library.
 */
public final class MarcConversion {
  /** Where libraries write their own holdings, which the holdings of all replace. */
  private static final Set<String> HOLDINGS_MARC_21 = Set.of("852", "866", "876", "949", "952");

  private static final Set<String> HOLDINGS_UNIMARC = Set.of("852", "905", "906", "960", "986");

  /** UNIMARC 100 $a 26–29: ISO 10646 as the only character set. */
  private static final String UNICODE = "50  ";

  private MarcConversion() {}

  /**
   * The record to be converted.
   *
   * @param contributed as its library wrote it
   * @param dialect of the contributed record
   * @param record the same as the catalogue reads it
   */
  public record Source(MarcRecord contributed, MarcDialect dialect, BibliographicRecord record) {}

  /** What a library of the region holds. */
  public record LibraryHolding(AgencySymbol library, Holding holding) {}

  /** The record in this dialect, to be written in UTF-8. */
  public static MarcRecord convert(
      Source source, MarcDialect target, List<LibraryHolding> holdings) {
    FieldList fields = new FieldList();
    boolean marc21 = target == MarcDialect.MARC21;
    String leader;
    if (marc21 == (source.dialect() == MarcDialect.MARC21)) {
      leader = contributed(source.contributed(), marc21, fields);
    } else if (marc21) {
      leader = Marc21Fields.write(source, fields);
    } else {
      leader = UnimarcFields.write(source, target, fields);
    }
    for (LibraryHolding holding : holdings) {
      if (marc21) {
        HoldingFields.marc21(holding, fields);
      } else {
        HoldingFields.unimarc(holding, fields);
      }
    }
    return new MarcRecord(leader, fields.inTagOrder());
  }

  /** The contributed fields without its own holdings; what they say of their encoding corrected. */
  private static String contributed(MarcRecord record, boolean marc21, FieldList fields) {
    Set<String> holdings = marc21 ? HOLDINGS_MARC_21 : HOLDINGS_UNIMARC;
    for (MarcField field : record.fields()) {
      if (!holdings.contains(field.tag())) {
        fields.add(marc21 ? field : withUnicodeClaim(field));
      }
    }
    String leader = record.leader();
    return leader.substring(0, 9) + (marc21 ? 'a' : ' ') + leader.substring(10);
  }

  private static MarcField withUnicodeClaim(MarcField field) {
    if (field instanceof MarcField.Data data && data.tag().equals("100")) {
      return new MarcField.Data(
          "100",
          data.ind1(),
          data.ind2(),
          data.subfields().stream().map(MarcConversion::withUnicodeClaim).toList());
    }
    return field;
  }

  private static MarcField.Subfield withUnicodeClaim(MarcField.Subfield subfield) {
    String value = subfield.value();
    return subfield.code() == 'a' && value.length() >= 30
        ? new MarcField.Subfield('a', value.substring(0, 26) + UNICODE + value.substring(30))
        : subfield;
  }
}
