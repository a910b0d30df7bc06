package org.tongjie.catalog.cluster;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.tongjie.catalog.bib.BibliographicRecord;
import org.tongjie.catalog.bib.Description;
import org.tongjie.catalog.bib.Identifier;
import org.tongjie.catalog.bib.Publication;
import org.tongjie.catalog.bib.Title;

/**
 * One description from several: the fullest record leads, and the others add what it lacks.
 *
 * <p>Names and notes come from one record, since the same said twice in other words helps no one;
 * numbers, subjects and classes come from all.
 */
public final class MergedDescription {
  private final List<BibliographicRecord> records;

  private MergedDescription(List<BibliographicRecord> records) {
    this.records = records;
  }

  /**
   * The merged description, without holdings.
   *
   * @param fullestFirst at least one
   */
  public static BibliographicRecord of(List<BibliographicRecord> fullestFirst) {
    return new MergedDescription(fullestFirst).record();
  }

  private BibliographicRecord record() {
    BibliographicRecord lead = records.getFirst();
    return new BibliographicRecord(
        lead.form(),
        first(BibliographicRecord::title, title -> title.proper().isEmpty(), Title.UNTITLED),
        distinct(BibliographicRecord::otherTitles, Title::display),
        first(BibliographicRecord::contributors, List::isEmpty, List.of()),
        publication(),
        distinct(BibliographicRecord::identifiers, MergedDescription::number),
        description(),
        List.of());
  }

  private static String number(Identifier identifier) {
    return identifier.type() + " " + identifier.value();
  }

  private Publication publication() {
    Publication lead = records.getFirst().publication();
    boolean dated = lead.year() != 0 || !lead.date().isEmpty();
    Publication dating =
        dated
            ? lead
            : first(BibliographicRecord::publication, p -> p.year() == 0, Publication.UNKNOWN);
    return new Publication(
        first(r -> r.publication().places(), List::isEmpty, List.of()),
        first(r -> r.publication().publishers(), List::isEmpty, List.of()),
        dating.date(),
        dating.year(),
        text(r -> r.publication().edition()),
        text(r -> r.publication().extent()),
        lead.pages());
  }

  private Description description() {
    return new Description(
        first(r -> r.description().languages(), List::isEmpty, List.of()),
        all(r -> r.description().subjects()),
        all(r -> r.description().keywords()),
        all(r -> r.description().classes()),
        text(r -> r.description().summary()),
        first(r -> r.description().notes(), List::isEmpty, List.of()),
        first(
            r -> r.description().audience(),
            audience -> audience == Description.Audience.UNKNOWN,
            Description.Audience.UNKNOWN));
  }

  private String text(Function<BibliographicRecord, String> part) {
    return first(part, String::isEmpty, "");
  }

  private <T> T first(Function<BibliographicRecord, T> part, Predicate<T> lacking, T otherwise) {
    return records.stream().map(part).filter(lacking.negate()).findFirst().orElse(otherwise);
  }

  private <T> List<T> all(Function<BibliographicRecord, List<T>> part) {
    Set<T> values = new LinkedHashSet<>();
    records.stream().map(part).forEach(values::addAll);
    return List.copyOf(values);
  }

  private <T> List<T> distinct(
      Function<BibliographicRecord, List<T>> part, Function<T, String> sameness) {
    Map<String, T> values = new LinkedHashMap<>();
    Stream<T> given = records.stream().map(part).flatMap(Collection::stream);
    given.forEach(value -> values.putIfAbsent(sameness.apply(value), value));
    return List.copyOf(values.values());
  }
}
