package org.tongjie.app.demo.check;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.tongjie.app.demo.sample.SampleLibrary;
import org.tongjie.app.demo.sample.SampleRecord;

/** What readers type into the search box. */
final class SearchQuestions {
  private final Api api;
  private final Known known;
  private final Findings findings;

  SearchQuestions(Api api, Known known, Findings findings) {
    this.api = api;
    this.known = known;
    this.findings = findings;
  }

  void ask() {
    titles();
    pinyin();
    numbers();
    names();
    facets();
    volumesAndEditions();
  }

  private void titles() {
    first("红楼梦", "红楼梦");
    first("紅樓夢", "红楼梦");
    findings.expect(
        "红楼梦 and 紅樓夢 find equally many",
        true,
        () -> api.search("红楼梦").total() == api.search("紅樓夢").total());
    first("了不起的盖茨比", "了不起的盖茨比");
    first("The great Gatsby", "The great Gatsby");
    first("读者", "读者");
    findings.expect("没有这样一本书的书名 finds nothing", 0L, () -> api.search("\"魑魅魍魉饕餮貔貅图鉴\"").total());
  }

  private void pinyin() {
    amongFirst("hong lou meng", "红楼梦");
    amongFirst("hongloumeng", "红楼梦");
    amongFirst("hlm", "红楼梦");
    amongFirst("zhao hua xi shi", "朝花夕拾");
  }

  private void numbers() {
    List<SampleRecord> book = known.book("三体", "", 2008);
    String isbn = book.getFirst().manifestation().numbers().isbn();
    only("ISBN " + isbn, isbn, "三体");
    only("ISBN with hyphens", hyphenated(isbn), "三体");
    only("ISBN of ten digits", tenDigits(isbn), "三体");
    SampleRecord county = known.heldBy(SampleLibrary.QINGLAN, book);
    amongFirst(county.callNumber(), "三体");
    only("barcode " + county.barcodes().getFirst(), county.barcodes().getFirst(), "三体");
    findings.expect(
        "barcode S000001, which both schools gave",
        Set.of("QLEZ", "SYXX"),
        () -> librariesWith("S000001"));
  }

  private Set<String> librariesWith(String barcode) {
    Set<String> libraries = new TreeSet<>();
    api.search(barcode)
        .hits()
        .forEach(hit ->
            SearchAnswer.pieces(hit).stream()
                .filter(piece -> piece.barcode().equals(barcode))
                .forEach(piece -> libraries.add(piece.library().value())));
    return libraries;
  }

  private static String hyphenated(String isbn) {
    return String.join(
        "-",
        isbn.substring(0, 3),
        isbn.substring(3, 4),
        isbn.substring(4, 8),
        isbn.substring(8, 12),
        isbn.substring(12));
  }

  /** The same number as it was written before 2007, with its own check digit. */
  private static String tenDigits(String isbn) {
    String digits = isbn.substring(3, 12);
    int sum = 0;
    for (int i = 0; i < digits.length(); i++) {
      sum += (10 - i) * (digits.charAt(i) - '0');
    }
    int check = (11 - sum % 11) % 11;
    return digits + (check == 10 ? "X" : Integer.toString(check));
  }

  private void names() {
    long books = known.clusters(record -> wrote(record, "刘慈欣"));
    findings.ask(
        "author 刘慈欣",
        "at least " + books,
        () -> api.search("刘慈欣").total(),
        total -> total >= books);
    findings.ask(
        "author and title: 沈从文 边城",
        "边城 first",
        () -> api.search("沈从文 边城").titles(),
        titles -> !titles.isEmpty() && titles.getFirst().startsWith("边城"));
    findings.ask(
        "author in traditional script: 沈從文",
        "at least 1",
        () -> api.search("沈從文").total(),
        total -> total >= 1);
  }

  private static boolean wrote(SampleRecord record, String name) {
    return record.manifestation().responsibilities().stream()
        .anyMatch(one -> one.name().equals(name));
  }

  private void facets() {
    for (SampleLibrary library : SampleLibrary.values()) {
      findings.expect(
          "all that " + library.symbol() + " holds",
          known.truth().clustersOf(library),
          () -> api.search("*:*", "&size=0&facet.library=" + library.symbol()).total());
    }
    findings.expect(
        "class TP, computing",
        known.clusters(record -> classified(record, "TP")),
        () -> api.search("*:*", "&size=0&facet.class=TP").total());
    findings.ask(
        "for primary pupils in the primary school's library",
        "some, all held there",
        () ->
            heldBy(
                "SYXX", api.search("*:*", "&size=100&facet.audience=primary&facet.library=SYXX")),
        held -> !held.isEmpty() && held.stream().allMatch(Boolean::booleanValue));
    findings.expect(
        "braille",
        known.clusters(record -> record.manifestation().form().name().equals("BRAILLE")),
        () -> api.search("*:*", "&size=0&facet.form=braille").total());
  }

  /** Of each hit, whether the library has a piece of it. */
  private static List<Boolean> heldBy(String library, SearchAnswer answer) {
    return answer.hits().stream()
        .map(hit ->
            SearchAnswer.pieces(hit).stream()
                .anyMatch(piece -> piece.library().value().equals(library)))
        .toList();
  }

  /** The primary school and the reading room do not classify. */
  private static boolean classified(SampleRecord record, String start) {
    return record.library() != SampleLibrary.PRIMARY
        && record.library() != SampleLibrary.READING_ROOM
        && record.manifestation().topic().classNumber().startsWith(start);
  }

  private void volumesAndEditions() {
    findings.ask(
        "三体Ⅱ 黑暗森林",
        "the second volume first",
        () -> api.search("三体Ⅱ 黑暗森林").titles(),
        titles -> !titles.isEmpty() && titles.getFirst().contains("黑暗森林"));
    findings.ask(
        "三体 死神永生",
        "the third volume first",
        () -> api.search("三体 死神永生").titles(),
        titles -> !titles.isEmpty() && titles.getFirst().contains("死神永生"));
    String first = known.book("三体", "", 2008).getFirst().manifestation().numbers().isbn();
    String second = known.book("三体", "", 2022).getFirst().manifestation().numbers().isbn();
    findings.ask(
        "editions of 2008 and 2022",
        "two records",
        () -> List.of(api.search(first).ids(), api.search(second).ids()),
        ids ->
            ids.getFirst().size() == 1
                && ids.getLast().size() == 1
                && !ids.getFirst().equals(ids.getLast()));
  }

  private void first(String query, String title) {
    findings.ask(
        query,
        title + " first",
        () -> api.search(query, "&size=5").titles(),
        titles -> !titles.isEmpty() && simplified(titles.getFirst()).startsWith(title));
  }

  /** A merged title may be shown in the script of any of its libraries. */
  private static String simplified(String title) {
    return title.replace("紅樓夢", "红楼梦").replace('讀', '读').replace('體', '体');
  }

  private void amongFirst(String query, String title) {
    findings.ask(
        query,
        title + " among the first ten",
        () -> api.search(query, "&size=10").titles(),
        titles -> titles.stream().anyMatch(found -> simplified(found).startsWith(title)));
  }

  private void only(String asked, String query, String title) {
    findings.ask(
        asked,
        title + " and nothing else",
        () -> api.search(query).titles(),
        titles -> titles.size() == 1 && simplified(titles.getFirst()).startsWith(title));
  }
}
