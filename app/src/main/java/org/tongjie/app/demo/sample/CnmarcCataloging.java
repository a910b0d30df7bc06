package org.tongjie.app.demo.sample;

import java.util.Set;
import java.util.function.BiConsumer;
import org.tongjie.app.demo.facts.Manifestation;
import org.tongjie.app.demo.facts.Manifestation.Imprint;
import org.tongjie.app.demo.facts.Manifestation.Topic;
import org.tongjie.app.demo.facts.Manifestation.Wording;
import org.tongjie.app.demo.facts.Responsibility;
import org.tongjie.app.demo.facts.Romanization;
import org.tongjie.catalog.bib.Form;
import org.tongjie.catalog.directory.AgencySymbol;
import org.tongjie.catalog.marc.MarcRecord;

/** Describes in CNMARC (GB/T 33286), with the habits of one library. */
final class CnmarcCataloging implements Cataloging {
  private final AgencySymbol library;
  private final Set<Style> habits;
  private final BiConsumer<MarcBuilder, Copies> holdings;
  private final Romanization romanization;

  /**
   * A library's cataloging department.
   *
   * @param holdings how it adds its copies to a record
   */
  CnmarcCataloging(
      AgencySymbol library,
      Set<Style> habits,
      BiConsumer<MarcBuilder, Copies> holdings,
      Romanization romanization) {
    this.library = library;
    this.habits = Set.copyOf(habits);
    this.holdings = holdings;
    this.romanization = romanization;
  }

  CnmarcCataloging(SampleLibrary library, Romanization romanization) {
    this(
        library.symbol(),
        Style.of(library),
        (record, copies) -> HoldingFields.append(record, library, copies),
        romanization);
  }

  @Override
  public MarcRecord describe(Manifestation manifestation, Copies copies) {
    MarcBuilder record = new MarcBuilder().control("001", copies.controlNumber());
    numbers(record, manifestation);
    coded(record, manifestation);
    title(record, manifestation);
    published(record, manifestation);
    if (habit(Style.FULL)) {
      topics(record, manifestation);
      names(record, manifestation);
      record.data("801 0", "a", "CN", "b", library.value(), "c", "20240512");
    }
    holdings.accept(record, copies);
    return record.build(leader(manifestation.form()));
  }

  private boolean habit(Style style) {
    return habits.contains(style);
  }

  private static String leader(Form form) {
    String type =
        switch (form) {
          case SOUND -> "njm0 ";
          case VIDEO -> "ngm0 ";
          case SERIAL -> "nas0 ";
          default -> "nam0 ";
        };
    return "00000" + type + "2200000   450 ";
  }

  private void numbers(MarcBuilder record, Manifestation manifestation) {
    String isbn = manifestation.numbers().isbn();
    String price = manifestation.imprint().price();
    String amount = price.isEmpty() ? "" : (habit(Style.FULL_WIDTH) ? "￥" : "CNY") + price;
    boolean hyphens = habit(Style.HYPHENS) && !isbn.isEmpty();
    if (manifestation.form() == Form.SERIAL) {
      record.data("011  ", "a", manifestation.numbers().issn(), "d", amount);
    } else {
      record.data("010  ", "a", hyphens ? Statement.hyphenated(isbn) : isbn, "d", amount);
    }
    record.data("091  ", "a", manifestation.numbers().bookNumber());
  }

  private void coded(MarcBuilder record, Manifestation manifestation) {
    Topic topic = manifestation.topic();
    if (habit(Style.FULL) || habit(Style.CLAIMS_GB)) {
      String dates = manifestation.form() == Form.SERIAL ? "a%d9999" : "d%d    ";
      String charset = habit(Style.CLAIMS_UNICODE) ? "50  " : "0110";
      record.data(
          "100  ",
          "a",
          "20240512"
              + dates.formatted(manifestation.imprint().year())
              + topic.audience()
              + "  y0chiy"
              + charset
              + "    ea");
    }
    if (habit(Style.FULL)) {
      boolean translated = !topic.original().isEmpty();
      record.data("101" + (translated ? "1 " : "0 "), "a", topic.language(), "c", topic.original());
      String region = manifestation.imprint().publisher().region();
      record.data(
          "102  ",
          "a",
          manifestation.imprint().publisher().country(),
          "b",
          region.matches("[1-9]\\d{5}") ? region : "");
      record.data("106  ", "a", manifestation.form() == Form.BRAILLE ? "f" : "r");
    }
  }

  private void title(MarcBuilder record, Manifestation manifestation) {
    Wording wording = manifestation.wording();
    String remainder = habit(Style.FULL) ? wording.remainder() : "";
    String main = Statement.responsibility(manifestation, true);
    String other = habit(Style.FULL) ? Statement.responsibility(manifestation, false) : "";
    String medium = manifestation.form() == Form.BRAILLE ? "盲文" : "";
    if (habit(Style.FULL_WIDTH) || habit(Style.VOLUME_IN_TITLE)) {
      record.data(
          "2001 ",
          "a",
          text(titleWithVolume(wording)),
          "b",
          medium,
          "e",
          text(remainder),
          "f",
          text(main),
          "g",
          text(other));
      return;
    }
    record.data(
        "2001 ",
        "a",
        text(wording.title()),
        "9",
        pinyin(wording.title()),
        "b",
        medium,
        "e",
        remainder,
        "h",
        wording.part(),
        "i",
        text(wording.partName()),
        "f",
        text(main),
        "g",
        text(other));
  }

  private String titleWithVolume(Wording wording) {
    String part = wording.part();
    String name = wording.partName().isEmpty() ? "" : "：" + wording.partName();
    if (part.isEmpty() || wording.title().contains("教科书")) {
      return (wording.title().replace('·', ' ') + " " + part).strip();
    }
    if (habit(Style.VOLUME_IN_TITLE)) {
      return wording.title() + " " + part + name.replace('：', ' ');
    }
    return wording.title() + (name.isEmpty() ? "（" + part + "）" : part + name);
  }

  private void published(MarcBuilder record, Manifestation manifestation) {
    Imprint imprint = manifestation.imprint();
    if (habit(Style.FULL)) {
      record.data("205  ", "a", imprint.edition());
      record.data(
          "210  ",
          "a",
          imprint.publisher().place(),
          "c",
          imprint.publisher().name(),
          "d",
          imprint.year() + (manifestation.form() == Form.SERIAL ? "-" : ""));
      record.data("215  ", "a", Statement.extent(manifestation), "d", "21cm");
      record.data("2252 ", "a", text(manifestation.wording().series()));
    } else {
      record.data("205  ", "a", text(imprint.edition()));
      record.data(
          "210  ", "c", text(imprint.publisher().name()), "d", Integer.toString(imprint.year()));
      boolean set = manifestation.wording().volumes() > 1;
      record.data("215  ", "a", set ? Statement.extent(manifestation) : "");
    }
  }

  private void topics(MarcBuilder record, Manifestation manifestation) {
    String subjects = manifestation.topic().subjects();
    String topic = Statement.topic(subjects);
    record.data(
        "6060 ",
        "a",
        topic,
        "9",
        pinyin(topic),
        "y",
        Statement.subdivision(subjects, 'y'),
        "z",
        Statement.subdivision(subjects, 'z'));
    record.data("690  ", "a", manifestation.topic().classNumber(), "v", "5");
  }

  private void names(MarcBuilder record, Manifestation manifestation) {
    for (Responsibility one : manifestation.responsibilities()) {
      if (!one.anonymous()) {
        String tag = (one.corporate() ? "71" : "70") + (one.main() ? "1" : "2");
        String origin = one.origin().isEmpty() ? "" : "(" + one.origin() + ")";
        String name = Statement.heading(one, manifestation);
        record.data(tag + " 0", "a", name, "9", pinyin(name), "c", origin, "4", one.role());
      }
    }
  }

  private String pinyin(String text) {
    return habit(Style.PINYIN) && text.codePoints().anyMatch(CnmarcCataloging::han)
        ? romanization.pinyin(text)
        : "";
  }

  private static boolean han(int codePoint) {
    return Character.UnicodeScript.of(codePoint) == Character.UnicodeScript.HAN;
  }

  /** The words as this library writes them. */
  private String text(String words) {
    if (habit(Style.TRADITIONAL)) {
      return romanization.traditional(words);
    }
    return habit(Style.FULL_WIDTH)
        ? words.replace('(', '（').replace(')', '）').replace(", ", "，").replace("; ", "；")
        : words;
  }
}
