package org.tongjie.app.demo.sample;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import org.tongjie.app.demo.facts.Manifestation;
import org.tongjie.catalog.bib.Form;

/**
 * Decides what each library has bought: by its readers, by how well known a title is, by chance.
 */
final class Acquisition {
  private final long seed;
  private final Set<String> setNumbers = new HashSet<>();

  Acquisition(long seed, List<Manifestation> all) {
    this.seed = seed;
    for (Manifestation manifestation : all) {
      if (manifestation.wording().volumes() > 1) {
        setNumbers.add(number(manifestation));
      }
    }
  }

  boolean holds(SampleLibrary library, Manifestation manifestation) {
    boolean whole = manifestation.wording().volumes() > 1;
    boolean volume = !whole && setNumbers.contains(number(manifestation));
    if (library.describesWholeSets() ? volume : whole) {
      return false;
    }
    return chance(library, manifestation).nextDouble() < likelihood(library, manifestation);
  }

  /** Chance of its own for every library and manifestation, whatever else the facts hold. */
  SplittableRandom chance(SampleLibrary library, Manifestation manifestation) {
    String what = library.symbol() + "/" + manifestation.key();
    return new SplittableRandom(seed ^ (what.hashCode() * 0x9E3779B97F4A7C15L));
  }

  private static String number(Manifestation manifestation) {
    return manifestation.numbers().isbn() + manifestation.numbers().bookNumber();
  }

  private static double likelihood(SampleLibrary library, Manifestation manifestation) {
    boolean popular = manifestation.widelyHeld();
    return switch (library) {
      case CITY -> popular ? 1 : 0.85;
      case QINGLAN -> popular ? 0.9 : 0.35;
      case BAIDU -> popular ? 0.85 : 0.35;
      case PRIMARY -> print(manifestation) && reads(manifestation, "abc") ? popular ? 0.9 : 0.5 : 0;
      case MIDDLE -> middleSchool(manifestation, popular);
      case READING_ROOM -> readingRoom(manifestation, popular);
    };
  }

  private static boolean print(Manifestation manifestation) {
    return manifestation.form() == Form.BOOK || manifestation.form() == Form.SERIAL;
  }

  private static boolean reads(Manifestation manifestation, String audiences) {
    return audiences.indexOf(manifestation.topic().audience()) >= 0;
  }

  private static double middleSchool(Manifestation manifestation, boolean popular) {
    if (!print(manifestation)) {
      return 0;
    }
    if (reads(manifestation, "de")) {
      return popular ? 0.9 : 0.6;
    }
    boolean literature = manifestation.topic().classNumber().startsWith("I");
    return literature && reads(manifestation, "m") ? popular ? 0.5 : 0.1 : 0;
  }

  /** Books only: no sound, no periodicals, no school books. */
  private static double readingRoom(Manifestation manifestation, boolean popular) {
    boolean school = manifestation.topic().classNumber().startsWith("G6");
    boolean domestic = manifestation.imprint().publisher().domestic();
    if (manifestation.form() != Form.BOOK || school || !domestic) {
      return 0;
    }
    return popular ? 0.2 : 0.06;
  }
}
