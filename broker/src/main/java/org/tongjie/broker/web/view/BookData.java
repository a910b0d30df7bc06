package org.tongjie.broker.web.view;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.tongjie.broker.record.Holder;
import org.tongjie.broker.record.RecordDetails;
import org.tongjie.catalog.bib.BibliographicRecord;
import org.tongjie.catalog.bib.Contributor;
import org.tongjie.catalog.bib.Form;
import org.tongjie.catalog.bib.Identifier;
import org.tongjie.catalog.bib.Publication;

/** A book in the vocabulary of schema.org, as JSON-LD. */
final class BookData {
  private static final ObjectMapper MAPPER = new ObjectMapper();

  private final RecordDetails details;
  private final String baseUrl;

  BookData(RecordDetails details, String baseUrl) {
    this.details = details;
    this.baseUrl = baseUrl;
  }

  /** JSON in which no character can end the element it stands in. */
  String json() {
    try {
      return MAPPER
          .writeValueAsString(book())
          .replace("&", "\\u0026")
          .replace("<", "\\u003c")
          .replace(">", "\\u003e")
          .replace("\u2028", "\\u2028")
          .replace("\u2029", "\\u2029");
    } catch (JsonProcessingException impossible) {
      throw new IllegalStateException("cannot write a map of strings", impossible);
    }
  }

  private Map<String, Object> book() {
    BibliographicRecord record = details.record();
    Publication publication = record.publication();
    Map<String, Object> book = new LinkedHashMap<>();
    book.put("@context", "https://schema.org");
    book.put("@type", type(record.form()));
    book.put("@id", baseUrl + Links.record(details.id()));
    put(book, "name", record.title().display());
    put(book, "author", record.contributors().stream().map(BookData::party).toList());
    put(book, "isbn", isbn(record));
    put(book, "bookEdition", publication.edition());
    put(book, "datePublished", publication.year() == 0 ? "" : "" + publication.year());
    put(book, "publisher", organizations(publication.publishers()));
    put(book, "numberOfPages", publication.pages() == 0 ? "" : publication.pages());
    put(book, "about", record.description().subjects());
    put(book, "description", record.description().summary());
    put(book, "offers", details.holders().stream().map(BookData::offer).toList());
    return book;
  }

  private static void put(Map<String, Object> book, String name, Object value) {
    boolean empty = value.equals("") || value.equals(List.of());
    if (!empty) {
      book.put(name, value);
    }
  }

  private static String type(Form form) {
    return switch (form) {
      case BOOK, BRAILLE -> "Book";
      case SERIAL -> "Periodical";
      case ARTICLE -> "Article";
      case MAP -> "Map";
      case MUSIC_SCORE -> "SheetMusic";
      case SOUND -> "AudioObject";
      case VIDEO -> "VideoObject";
      case PICTURE -> "ImageObject";
      case MANUSCRIPT -> "Manuscript";
      case ELECTRONIC, KIT, OTHER -> "CreativeWork";
    };
  }

  private static Map<String, String> party(Contributor contributor) {
    String type =
        switch (contributor.kind()) {
          case PERSON -> "Person";
          case CORPORATE -> "Organization";
          case MEETING -> "Event";
        };
    return Map.of("@type", type, "name", contributor.name());
  }

  private static List<Map<String, String>> organizations(List<String> names) {
    return names.stream().map(name -> Map.of("@type", "Organization", "name", name)).toList();
  }

  private static List<String> isbn(BibliographicRecord record) {
    return record.identifiers().stream()
        .filter(identifier -> identifier.type() == Identifier.Type.ISBN)
        .map(Identifier::value)
        .toList();
  }

  /** A loan, as schema.org and library practice express it: an offer without a price. */
  private static Map<String, Object> offer(Holder holder) {
    return Map.of(
        "@type",
        "Offer",
        "businessFunction",
        "http://purl.org/goodrelations/v1#LeaseOut",
        "offeredBy",
        Map.of("@type", "Library", "name", holder.agency().name()));
  }
}
