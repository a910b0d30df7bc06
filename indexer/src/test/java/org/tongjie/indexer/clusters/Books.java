package org.tongjie.indexer.clusters;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.tongjie.catalog.bib.BibliographicRecord;
import org.tongjie.catalog.bib.Contributor;
import org.tongjie.catalog.bib.Description;
import org.tongjie.catalog.bib.Form;
import org.tongjie.catalog.bib.Identifier;
import org.tongjie.catalog.bib.Publication;
import org.tongjie.catalog.bib.Title;
import org.tongjie.catalog.bib.Volume;
import org.tongjie.catalog.marc.MarcDialect;
import org.tongjie.catalog.marc.MarcEncoding;
import org.tongjie.catalog.marc.MarcSyntax;
import org.tongjie.catalog.matching.MatchIdentity;
import org.tongjie.catalog.matching.MatchKeys;
import org.tongjie.indexer.store.NewContribution;

/** Made-up books as they come in. */
final class Books {
  private Books() {}

  static BibliographicRecord book(String isbn, String title, String author, int year) {
    return new BibliographicRecord(
        Form.BOOK,
        new Title(Title.Kind.MAIN, title, "", Volume.NONE, ""),
        List.of(),
        List.of(new Contributor(Contributor.Kind.PERSON, author, "著", "", "", true)),
        new Publication(
            List.of("北京"), List.of("示例出版社"), String.valueOf(year), year, "", "200页", 200),
        isbn.isEmpty() ? List.of() : List.of(new Identifier(Identifier.Type.ISBN, isbn, "")),
        Description.NONE,
        List.of());
  }

  static Incoming incoming(long id, BibliographicRecord record) {
    MatchIdentity identity = MatchIdentity.of(record);
    byte[] encoded = identity.encode();
    NewContribution row =
        new NewContribution(
            id,
            "n" + id,
            record.toString().getBytes(StandardCharsets.UTF_8),
            new NewContribution.Reading(
                MarcSyntax.ISO_2709, MarcEncoding.UTF_8, MarcDialect.CNMARC),
            encoded,
            new byte[] {1});
    return new Incoming(
        row,
        identity,
        IdentityHash.of(encoded),
        Incoming.withIdentity(MatchKeys.of(identity), IdentityHash.of(encoded)));
  }

  /** A valid ISBN-13 with this serial number. */
  static String isbn(int serial) {
    String digits = String.format("9787999%05d", serial);
    int sum = 0;
    for (int i = 0; i < 12; i++) {
      sum += (digits.charAt(i) - '0') * (i % 2 == 0 ? 1 : 3);
    }
    return digits + (10 - sum % 10) % 10;
  }
}
