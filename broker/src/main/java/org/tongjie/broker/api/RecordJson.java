package org.tongjie.broker.api;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.tongjie.broker.record.RecordDetails;
import org.tongjie.catalog.bib.BibliographicRecord;
import org.tongjie.catalog.bib.Contributor;
import org.tongjie.catalog.bib.Description;
import org.tongjie.catalog.bib.Identifier;
import org.tongjie.catalog.bib.Publication;
import org.tongjie.catalog.bib.Title;

/**
 * A record in an answer: what a hit has, and the whole description.
 *
 * @param records how many contributions were merged
 */
public record RecordJson(
    String id,
    String title,
    List<String> authors,
    String publisher,
    @Nullable Integer year,
    List<String> isbn,
    String format,
    List<LibraryJson> libraries,
    @JsonProperty("description") DescriptionJson description,
    int records) {

  /** All that is known of a book besides what a hit shows. */
  public record DescriptionJson(
      List<TitleJson> titles,
      List<ContributorJson> contributors,
      List<String> places,
      List<String> publishers,
      String date,
      String edition,
      String extent,
      List<IdentifierJson> identifiers,
      List<String> languages,
      List<String> subjects,
      List<String> keywords,
      List<ClassJson> classes,
      String summary,
      List<String> notes,
      String audience) {}

  /** A title and how it relates to the book. */
  public record TitleJson(String kind, String title) {}

  /** A name and what the person or body did. */
  public record ContributorJson(
      String kind, String name, String role, String dates, boolean main) {}

  /** A number in a scheme. */
  public record IdentifierJson(String type, String value, String qualifier) {}

  /** A class number in a scheme. */
  public record ClassJson(String scheme, String number) {}

  static RecordJson of(RecordDetails details) {
    BibliographicRecord record = details.record();
    Publication publication = record.publication();
    return new RecordJson(
        details.id(),
        record.title().display(),
        record.contributors().stream().map(Contributor::name).distinct().toList(),
        publication.publishers().isEmpty() ? "" : publication.publishers().getFirst(),
        publication.year() == 0 ? null : publication.year(),
        isbn(record),
        word(record.form()),
        details.holders().stream().map(LibraryJson::of).toList(),
        description(record),
        details.cluster().members().size());
  }

  private static List<String> isbn(BibliographicRecord record) {
    return record.identifiers().stream()
        .filter(identifier -> identifier.type() == Identifier.Type.ISBN)
        .map(Identifier::value)
        .toList();
  }

  private static DescriptionJson description(BibliographicRecord record) {
    Publication publication = record.publication();
    Description about = record.description();
    return new DescriptionJson(
        record.otherTitles().stream().map(RecordJson::title).toList(),
        record.contributors().stream().map(RecordJson::contributor).toList(),
        publication.places(),
        publication.publishers(),
        publication.date(),
        publication.edition(),
        publication.extent(),
        record.identifiers().stream().map(RecordJson::identifier).toList(),
        about.languages(),
        about.subjects(),
        about.keywords(),
        about.classes().stream().map(c -> new ClassJson(c.scheme(), c.number())).toList(),
        about.summary(),
        about.notes(),
        word(about.audience()));
  }

  private static TitleJson title(Title title) {
    return new TitleJson(word(title.kind()), title.display());
  }

  private static ContributorJson contributor(Contributor contributor) {
    return new ContributorJson(
        word(contributor.kind()),
        contributor.name(),
        contributor.role(),
        contributor.dates(),
        contributor.main());
  }

  private static IdentifierJson identifier(Identifier identifier) {
    return new IdentifierJson(word(identifier.type()), identifier.value(), identifier.qualifier());
  }

  private static String word(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT);
  }
}
