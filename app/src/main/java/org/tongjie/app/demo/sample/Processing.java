package org.tongjie.app.demo.sample;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.tongjie.app.demo.facts.Manifestation;
import org.tongjie.catalog.bib.Form;

/** Numbers what one library takes in: control numbers, call numbers, barcodes, and their places. */
final class Processing {
  private final SampleLibrary library;
  private final Map<String, Integer> lastBookNumbers = new HashMap<>();
  private int records;
  private int pieces;

  Processing(SampleLibrary library) {
    this.library = library;
  }

  Copies process(Manifestation manifestation, SplittableRandom chance) {
    records++;
    String classNumber = manifestation.topic().classNumber();
    List<String> barcodes = new ArrayList<>();
    for (int i = copies(manifestation, chance); i > 0; i--) {
      barcodes.add(barcode());
    }
    return new Copies(
        controlNumber(),
        classNumber,
        lastBookNumbers.merge(classNumber, 1, Integer::sum),
        location(manifestation),
        barcodes);
  }

  private int copies(Manifestation manifestation, SplittableRandom chance) {
    int volumes = manifestation.wording().volumes();
    int most = library == SampleLibrary.CITY && manifestation.widelyHeld() ? 4 : 2;
    int copies = library == SampleLibrary.READING_ROOM ? 1 : 1 + chance.nextInt(most);
    return copies * volumes;
  }

  /** The two schools count alike, from one: the same barcode stands for different books. */
  private String barcode() {
    pieces++;
    return switch (library) {
      case CITY -> "LC%08d".formatted(pieces);
      case QINGLAN -> "QL%07d".formatted(pieces);
      case BAIDU -> "3307%07d".formatted(pieces);
      case PRIMARY, MIDDLE -> "S%06d".formatted(pieces);
      case READING_ROOM -> "BM%05d".formatted(pieces);
    };
  }

  /** The county libraries count alike too; every third record of the reading room has none. */
  private String controlNumber() {
    return switch (library) {
      case CITY -> "0120%08d".formatted(records);
      case QINGLAN, BAIDU -> "%010d".formatted(records);
      case PRIMARY -> Integer.toString(records);
      case MIDDLE -> "ez%06d".formatted(records);
      case READING_ROOM -> records % 3 == 0 ? "" : "bm" + records;
    };
  }

  private String location(Manifestation manifestation) {
    if (manifestation.form() == Form.SERIAL) {
      return "期刊阅览室";
    }
    if (manifestation.topic().language().equals("eng")) {
      return "外文阅览室";
    }
    if (manifestation.form() == Form.BRAILLE) {
      return "视障阅览室";
    }
    if (manifestation.form() == Form.SOUND || manifestation.form() == Form.VIDEO) {
      return "视听室";
    }
    return "abcd".indexOf(manifestation.topic().audience()) >= 0 ? "少儿借阅室" : "中文借阅室";
  }
}
