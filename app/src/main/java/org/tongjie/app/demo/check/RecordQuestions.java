package org.tongjie.app.demo.check;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.tongjie.app.demo.sample.GroundTruth.Piece;
import org.tongjie.app.demo.sample.SampleLibrary;
import org.tongjie.app.demo.sample.SampleRecord;
import org.tongjie.catalog.marc.Iso2709;
import org.tongjie.catalog.marc.MarcEncoding;
import org.tongjie.catalog.marc.MarcException;
import org.tongjie.catalog.marc.MarcRecord;
import org.tongjie.catalog.marc.MarcXml;

/** What a record shows, and the forms in which it can be taken away. */
final class RecordQuestions {
  private final Api api;
  private final Known known;
  private final Findings findings;

  RecordQuestions(Api api, Known known, Findings findings) {
    this.api = api;
    this.known = known;
    this.findings = findings;
  }

  void ask() {
    SampleRecord book = known.book("三体", "", 2008).getFirst();
    String isbn = book.manifestation().numbers().isbn();
    List<String> ids = api.search(isbn).ids();
    String id = ids.isEmpty() ? "none" : ids.getFirst();
    Set<Piece> pieces = known.truth().clusters().getOrDefault(book.manifestation().key(), Set.of());
    findings.expect(
        "pieces of 三体 (2008) in all libraries",
        pieces,
        () -> SearchAnswer.pieces(api.json("api/v1/records/" + id)));
    findings.expect(
        "an identifier never given", 404, () -> api.get("api/v1/records/c999999999").status());
    callNumbers(known.book("三体", "", 2008), id);
    downloads(id);
    pages(id);
  }

  /** Libraries that keep call numbers do it in different fields; each shows its own. */
  private void callNumbers(List<SampleRecord> records, String id) {
    Map<String, String> expected = new TreeMap<>();
    for (SampleRecord record : records) {
      if (record.library() != SampleLibrary.READING_ROOM) {
        expected.put(record.library().symbol().value(), record.callNumber());
      }
    }
    findings.expect("call numbers of 三体 (2008)", expected, () -> callNumbers(id));
  }

  private Map<String, String> callNumbers(String id) {
    Map<String, String> seen = new TreeMap<>();
    for (JsonNode library : api.json("api/v1/records/" + id).path("libraries")) {
      String number = library.path("holdings").path(0).path("callNumber").asText();
      if (!number.isEmpty()) {
        seen.put(library.path("code").asText(), number);
      }
    }
    return seen;
  }

  private void downloads(String id) {
    String path = "api/v1/records/" + id + "/marc?format=";
    findings.ask(
        "三体 as MARC 21",
        "245 $a 三体, several 852",
        () -> parsed(api.body(path + "marc21")),
        record -> first(record, "245").startsWith("三体") && record.data("852").count() > 1);
    findings.ask(
        "三体 as UNIMARC",
        "200 $a 三体, several 905",
        () -> parsed(api.body(path + "unimarc")),
        record -> first(record, "200").startsWith("三体") && record.data("905").count() > 1);
    findings.ask(
        "三体 as MARCXML",
        "a title 三体",
        () -> MarcXml.parse(api.body(path + "marcxml"), MarcEncoding.UTF_8),
        record -> (first(record, "245") + first(record, "200")).startsWith("三体"));
  }

  private static MarcRecord parsed(byte[] octets) {
    try {
      return Iso2709.parse(octets, MarcEncoding.UTF_8);
    } catch (MarcException unreadable) {
      throw new ApiFault(
          "the download is no ISO 2709 record: " + unreadable.getMessage(), unreadable);
    }
  }

  private static String first(MarcRecord record, String tag) {
    return record.data(tag).findFirst().map(field -> field.first('a')).orElse("");
  }

  private void pages(String id) {
    page("search page in Chinese", "search?q=" + Api.encoded("三体") + "&lang=zh", "三体");
    page("search page in English", "search?q=" + Api.encoded("三体") + "&lang=en", "三体");
    page("record page in Chinese", "records/" + id + "?lang=zh", "澜川市图书馆");
    page("record page in English", "records/" + id + "?lang=en", "Lanchuan City Library");
    page("first page", "", "<form");
    page("metrics", "metrics", "jvm_");
    findings.expect("health", "up", () -> api.json("health").path("status").asText());
    findings.ask(
        "OpenAPI names the search",
        "a path ending in /search",
        () -> names(api.json("openapi.json").path("paths")),
        paths -> paths.stream().anyMatch(path -> path.endsWith("/search")));
  }

  private static List<String> names(JsonNode node) {
    return node.properties().stream().map(Map.Entry::getKey).toList();
  }

  private void page(String asked, String path, String text) {
    findings.ask(
        asked,
        "\"" + text + "\" in it",
        () -> new Page(api.body(path)),
        page -> page.text().contains(text));
  }

  /** A page, told by its size. */
  @SuppressWarnings("ArrayRecordComponent") // never compared
  private record Page(byte[] octets) {

    String text() {
      return new String(octets, StandardCharsets.UTF_8);
    }

    @Override
    public String toString() {
      return octets.length + " octets";
    }
  }
}
