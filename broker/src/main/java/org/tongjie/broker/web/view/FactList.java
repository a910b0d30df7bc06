package org.tongjie.broker.web.view;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import org.tongjie.broker.search.FacetName;
import org.tongjie.catalog.bib.BibliographicRecord;
import org.tongjie.catalog.bib.Contributor;
import org.tongjie.catalog.bib.Description;
import org.tongjie.catalog.bib.Description.Audience;
import org.tongjie.catalog.bib.Description.Classification;
import org.tongjie.catalog.bib.Identifier;
import org.tongjie.catalog.bib.Publication;
import org.tongjie.catalog.bib.Title;

/** Everything a description says, line by line; what can be searched for is a link. */
final class FactList {
  private static final String CHINESE_CLASSES = "clc";

  private final Labels labels;
  private final BibliographicRecord record;
  private final List<Fact> facts = new ArrayList<>();

  private FactList(Labels labels, BibliographicRecord record) {
    this.labels = labels;
    this.record = record;
  }

  static List<Fact> of(Labels labels, BibliographicRecord record) {
    FactList list = new FactList(labels, record);
    list.addTitles();
    list.add("fact.responsibility", record.contributors().stream().map(list::contributor).toList());
    list.addPublication();
    list.addIdentifiers();
    list.addDescription();
    return List.copyOf(list.facts);
  }

  private void add(String key, List<TextLink> values) {
    if (!values.isEmpty()) {
      facts.add(new Fact(labels.text(key), values));
    }
  }

  private void addText(String key, String text) {
    addTexts(key, text.isEmpty() ? List.of() : List.of(text));
  }

  private void addTexts(String key, Collection<String> texts) {
    add(key, texts.stream().filter(text -> !text.isBlank()).map(TextLink::plain).toList());
  }

  private void addTitles() {
    addText("fact.title", record.title().display());
    for (Title.Kind kind : Title.Kind.values()) {
      List<Title> titles =
          record.otherTitles().stream().filter(title -> title.kind() == kind).toList();
      boolean searchable = kind == Title.Kind.SERIES || kind == Title.Kind.HOST;
      add(
          "fact." + word(kind),
          titles.stream()
              .map(title -> searchable ? series(title) : TextLink.plain(title.display()))
              .toList());
    }
  }

  private static TextLink series(Title title) {
    return TextLink.to(searchFor(title.proper()), title.display());
  }

  private static String searchFor(String words) {
    return Links.search(Links.words(words));
  }

  private TextLink contributor(Contributor contributor) {
    StringBuilder text = new StringBuilder(contributor.name());
    if (!contributor.dates().isEmpty()) {
      text.append(", ").append(contributor.dates());
    }
    if (!contributor.role().isEmpty()) {
      text.append(' ').append(contributor.role());
    }
    return TextLink.to(searchFor(contributor.name()), text.toString());
  }

  private void addPublication() {
    Publication publication = record.publication();
    addText("fact.edition", publication.edition());
    String place = String.join("；", publication.places());
    String publisher = String.join("；", publication.publishers());
    String date =
        publication.date().isEmpty() && publication.year() != 0
            ? String.valueOf(publication.year())
            : publication.date();
    String before =
        publisher.isEmpty() || place.isEmpty() ? place + publisher : place + " : " + publisher;
    addText(
        "fact.publication",
        before.isEmpty() || date.isEmpty() ? before + date : before + ", " + date);
    addText("fact.extent", publication.extent());
  }

  private void addIdentifiers() {
    for (Identifier.Type type : Identifier.Type.values()) {
      addTexts(
          key(type),
          record.identifiers().stream()
              .filter(identifier -> identifier.type() == type)
              .map(FactList::number)
              .toList());
    }
  }

  private static String number(Identifier identifier) {
    return identifier.qualifier().isEmpty()
        ? identifier.value()
        : identifier.value() + " (" + identifier.qualifier() + ")";
  }

  private static String key(Identifier.Type type) {
    return switch (type) {
      case ISBN -> "fact.isbn";
      case ISBN_INVALID -> "fact.isbnInvalid";
      case ISSN -> "fact.issn";
      case CSBN -> "fact.csbn";
      case LCCN -> "fact.lccn";
      case SYSTEM, OTHER -> "fact.otherNumber";
    };
  }

  private void addDescription() {
    Description about = record.description();
    addText("fact.form", labels.form(word(record.form())));
    addTexts("fact.language", about.languages().stream().map(labels::languageName).toList());
    if (about.audience() != Audience.UNKNOWN) {
      addText("fact.audience", labels.value(FacetName.AUDIENCE, word(about.audience())));
    }
    add(
        "fact.subject",
        about.subjects().stream().map(s -> TextLink.to(searchFor(words(s)), s)).toList());
    add("fact.keyword", about.keywords().stream().map(s -> TextLink.to(searchFor(s), s)).toList());
    add("fact.class", about.classes().stream().map(FactList::classNumber).toList());
    addText("fact.summary", about.summary());
    addTexts("fact.note", about.notes());
  }

  /** A heading's parts as words of a search. */
  private static String words(String heading) {
    return heading.replace("--", " ");
  }

  private static TextLink classNumber(Classification number) {
    return number.scheme().equals(CHINESE_CLASSES)
        ? TextLink.to(searchFor("class:" + number.number()), number.number())
        : TextLink.plain(number.number() + " (" + number.scheme() + ")");
  }

  private static String word(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT);
  }
}
