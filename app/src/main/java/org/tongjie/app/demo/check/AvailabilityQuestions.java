package org.tongjie.app.demo.check;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.tongjie.app.demo.sample.SampleLibrary;
import org.tongjie.app.demo.sample.SampleRecord;
import org.tongjie.z3950.client.TargetException;
import org.tongjie.z3950.joining.TargetAddress;
import org.tongjie.z3950.joining.Trial;
import org.tongjie.z3950.target.TargetFiles;

/** Where items are now, as the systems of the sample's libraries tell. */
final class AvailabilityQuestions {
  private static final String TITLE = "三体";

  private final Api api;
  private final Known known;
  private final Findings findings;

  AvailabilityQuestions(Api api, Known known, Findings findings) {
    this.api = api;
    this.known = known;
    this.findings = findings;
  }

  void ask(int z3950) {
    List<SampleRecord> records = known.book(TITLE, "", 2008);
    String isbn = records.getFirst().manifestation().numbers().isbn();
    List<String> ids = api.search(isbn).ids();
    String id = ids.isEmpty() ? "none" : ids.getFirst();
    String now = "api/v1/records/" + id + "/availability";
    findings.expect(
        "who tells where the pieces of " + TITLE + " (2008) are",
        expectedAnswers(records),
        () -> answers(api.json(now)));
    findings.ask(
        "pieces of " + TITLE + " (2008) whose system told of them",
        "all on the shelf a moment ago",
        () ->
            api.json(now).findValues("status").stream()
                .filter(AvailabilityQuestions::isKnown)
                .toList(),
        told -> !told.isEmpty() && told.stream().allMatch(AvailabilityQuestions::isFreeNow));
    findings.expect(
        "missing on the page of where " + TITLE + " (2008) is now",
        List.of(),
        () -> missing("availability?id=" + id + "&lang=zh", "在架可借", "该馆没有联网的系统"));
    findings.expect(
        "missing in the stream for a page of results",
        List.of(),
        () -> missing("availability/events?id=" + id + "&lang=zh", "在架可借", "event: end"));
    opac(records, isbn, z3950);
  }

  private List<String> missing(String path, String... words) {
    String page = new String(api.body(path), StandardCharsets.UTF_8);
    return Stream.of(words).filter(word -> !page.contains(word)).toList();
  }

  private static boolean isKnown(JsonNode status) {
    return status.isObject() && !status.path("condition").asText().equals("unknown");
  }

  private static boolean isFreeNow(JsonNode status) {
    return status.path("available").asBoolean() && status.path("ageSeconds").asLong() < 60;
  }

  /** Schools have no system; the reading room is on a county's, which knows none of its books. */
  private static Map<String, String> expectedAnswers(List<SampleRecord> records) {
    Map<String, String> expected = new TreeMap<>();
    for (SampleRecord record : records) {
      boolean school =
          record.library() == SampleLibrary.PRIMARY || record.library() == SampleLibrary.MIDDLE;
      expected.put(record.library().symbol().value(), school ? "no_system" : "told");
    }
    return expected;
  }

  private static Map<String, String> answers(JsonNode now) {
    Map<String, String> answers = new TreeMap<>();
    now.path("libraries")
        .forEach(
            library -> answers.put(library.path("code").asText(), library.path("answer").asText()));
    return answers;
  }

  /** The client puts the item numbers of circulation data into 852 $p. */
  private void opac(List<SampleRecord> records, String isbn, int z3950) {
    SampleRecord city = known.heldBy(SampleLibrary.CITY, records);
    List<String> expected = new ArrayList<>(city.barcodes());
    expected.add(city.callNumber());
    findings.ask(
        "OPAC record of " + TITLE + " (2008) over Z39.50",
        "the call number and the items of the city library, " + expected,
        () -> opac(isbn, z3950),
        record -> expected.stream().allMatch(record::contains));
  }

  private static String opac(String isbn, int z3950) {
    Map<String, String> values =
        new HashMap<>(TargetAddress.parse("127.0.0.1:" + z3950 + "/Union"));
    values.put("records.syntax", "opac");
    ByteArrayOutputStream said = new ByteArrayOutputStream();
    try (PrintStream out = new PrintStream(said, true, StandardCharsets.UTF_8)) {
      new Trial(TargetFiles.of("target", values, Path.of("")), out)
          .ask(new Trial.Asked("@attr 1=7 " + isbn, false, 1, 1));
    } catch (TargetException failure) {
      throw new ApiFault("the gateway does not answer: " + failure.getMessage(), failure);
    }
    return said.toString(StandardCharsets.UTF_8);
  }
}
