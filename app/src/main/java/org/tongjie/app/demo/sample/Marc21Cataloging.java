package org.tongjie.app.demo.sample;

import org.tongjie.app.demo.facts.Manifestation;
import org.tongjie.app.demo.facts.Manifestation.Imprint;
import org.tongjie.app.demo.facts.Manifestation.Topic;
import org.tongjie.app.demo.facts.Manifestation.Wording;
import org.tongjie.app.demo.facts.Responsibility;
import org.tongjie.catalog.bib.Form;
import org.tongjie.catalog.marc.MarcRecord;

/** Describes in MARC 21, briefly, as small school systems export it. */
final class Marc21Cataloging implements Cataloging {

  @Override
  public MarcRecord describe(Manifestation manifestation, Copies copies) {
    Topic topic = manifestation.topic();
    Imprint imprint = manifestation.imprint();
    MarcBuilder record =
        new MarcBuilder()
            .control("001", copies.controlNumber())
            .control("008", coded(manifestation))
            .data("020  ", "a", manifestation.numbers().isbn())
            .data("022  ", "a", manifestation.numbers().issn())
            .data("084  ", "a", topic.classNumber(), "2", "clc");
    manifestation.creator().ifPresent(creator -> creator(record, manifestation, creator));
    title(record, manifestation);
    String serial = manifestation.form() == Form.SERIAL ? "-" : "";
    record
        .data("250  ", "a", imprint.edition())
        .data(
            "260  ",
            "a",
            imprint.publisher().place() + " :",
            "b",
            imprint.publisher().name() + ",",
            "c",
            imprint.year() + serial)
        .data("300  ", "a", Statement.extent(manifestation).replace("页", " 页"))
        .data(
            "650 4",
            "a",
            Statement.topic(topic.subjects()),
            "z",
            Statement.subdivision(topic.subjects(), 'y'),
            "y",
            Statement.subdivision(topic.subjects(), 'z'));
    for (String barcode : copies.barcodes()) {
      record.data("8528 ", "b", copies.location(), "h", copies.callNumber(), "p", barcode);
    }
    return record.build(leader(manifestation.form()));
  }

  private static String leader(Form form) {
    String type =
        switch (form) {
          case SOUND -> "njm a";
          case VIDEO -> "ngm a";
          case SERIAL -> "nas a";
          default -> "nam a";
        };
    return "00000" + type + "2200000 a 4500";
  }

  /** 008: 40 characters, with audience j (juvenile) or e (adult) at 22. */
  private static String coded(Manifestation manifestation) {
    boolean serial = manifestation.form() == Form.SERIAL;
    String dates = (serial ? "c%d9999" : "s%d    ").formatted(manifestation.imprint().year());
    String place = manifestation.imprint().publisher().country().equals("CN") ? "cc " : "xx ";
    char audience = "abcd".indexOf(manifestation.topic().audience()) < 0 ? 'e' : 'j';
    String language = manifestation.topic().language();
    return "240512" + dates + place + "    " + audience + "      000 0 " + language + " d";
  }

  private static void creator(
      MarcBuilder record, Manifestation manifestation, Responsibility creator) {
    String tag = creator.corporate() ? "1102 " : "1001 ";
    record.data(tag, "a", Statement.heading(creator, manifestation));
  }

  private static void title(MarcBuilder record, Manifestation manifestation) {
    Wording wording = manifestation.wording();
    String responsibility = Statement.responsibility(manifestation, true);
    String part = wording.part() + (wording.partName().isEmpty() ? "" : ",");
    String remainder = wording.remainder();
    String end = responsibility.isEmpty() ? "" : " /";
    record.data(
        "24510",
        "a",
        wording.title() + (remainder.isEmpty() ? wording.part().isEmpty() ? end : "." : " :"),
        "n",
        wording.part().isEmpty() ? "" : part,
        "p",
        wording.partName(),
        "b",
        remainder.isEmpty() ? "" : remainder + end,
        "c",
        responsibility);
  }
}
