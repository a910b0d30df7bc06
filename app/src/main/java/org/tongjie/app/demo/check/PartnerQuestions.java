package org.tongjie.app.demo.check;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.tongjie.app.demo.facts.Manifestation;
import org.tongjie.app.demo.sample.UniversityLibrary;
import org.tongjie.app.demo.sample.UniversityLibrary.Held;

/** What readers see of a library that is searched live and gives the union nothing. */
final class PartnerQuestions {
  private static final String NAME = UniversityLibrary.AGENCY.name();
  private static final int SOME = 12;

  /** A page is far quicker; a partner that takes long would not be. */
  private static final Duration PAGE = Duration.ofSeconds(2);

  private final Api api;
  private final Known known;
  private final Findings findings;

  PartnerQuestions(Api api, Known known, Findings findings) {
    this.api = api;
    this.known = known;
    this.findings = findings;
  }

  void ask(UniversityLibrary partner) {
    String title = partner.own().getFirst().manifestation().wording().title();
    pageComesAlone(title);
    findings.expect(
        "what only " + NAME + " has, in the stream and not in the union",
        List.of(),
        () -> partner.own().stream().flatMap(held -> wrongOwn(held).stream()).toList());
    findings.expect(
        "what " + NAME + " and the union have, as one",
        List.of(),
        () -> shared(partner).stream().flatMap(held -> wrongShared(held).stream()).toList());
    findings.expect(
        "the word for whoever searches without JavaScript",
        true,
        () -> text("live/results?q=" + Api.encoded(title) + "&lang=zh").contains(NAME));
  }

  /** The results page does not wait for the partner and does not hold what it has. */
  private void pageComesAlone(String title) {
    findings.ask(
        "results page, before " + NAME + " has answered",
        "a page at once that says where the live results will be",
        () -> {
          long begin = System.nanoTime();
          String page = text("search?q=" + Api.encoded(title) + "&lang=zh");
          Duration took = Duration.ofNanos(System.nanoTime() - begin);
          return new Page(page.contains("data-events="), page.contains(NAME), took.toMillis());
        },
        page -> page.live() && !page.hasPartner() && page.millis() < PAGE.toMillis());
  }

  /** What came of a results page. */
  private record Page(boolean live, boolean hasPartner, long millis) {}

  /** With the partner's server stopped. */
  void askWithoutPartner() {
    pageComesAlone("三体");
    findings.ask(
        NAME + " is away",
        "the stream ends and says so by name",
        () -> stream("三体"),
        answer ->
            answer.ended()
                && answer.hits().isEmpty()
                && answer.partners().contains(NAME)
                && answer.partners().contains("连接不上"));
  }

  private List<String> wrongOwn(Held held) {
    Manifestation book = held.manifestation();
    String title = book.wording().title();
    String words = title + " " + book.wording().part();
    String id = stream(words.strip()).idOf(title);
    boolean inUnion = api.search(title).titles().contains(title);
    return id.startsWith("r") && !inUnion ? List.of() : List.of(title + " as \"" + id + "\"");
  }

  /** Books of which it is known that a library of the union has them, with an ISBN. */
  private List<Held> shared(UniversityLibrary partner) {
    List<Held> shared = new ArrayList<>();
    for (Held held : partner.shared()) {
      boolean numbered = !held.manifestation().numbers().isbn().isEmpty();
      boolean both = known.truth().clusters().containsKey(held.manifestation().key());
      if (numbered && both && shared.size() < SOME) {
        shared.add(held);
      }
    }
    return shared;
  }

  private List<String> wrongShared(Held held) {
    String isbn = held.manifestation().numbers().isbn();
    String id = stream(isbn).idOf(NAME);
    return api.search(isbn).ids().equals(List.of(id))
        ? List.of()
        : List.of(held.manifestation().key() + " as \"" + id + "\"");
  }

  private LiveAnswers stream(String query) {
    return LiveAnswers.read(text("live?q=" + Api.encoded(query) + "&lang=zh"));
  }

  private String text(String path) {
    return new String(api.body(path), StandardCharsets.UTF_8);
  }
}
