package org.tongjie.catalog.matching;

import org.tongjie.catalog.bib.Title;
import org.tongjie.catalog.text.HanFold;
import org.tongjie.catalog.text.TitleSplit;
import org.tongjie.catalog.text.VolumeDesignation;

/**
 * A main title taken apart for comparison: whatever field or punctuation a catalogue chose, volume,
 * part, edition and subtitle end in the same place.
 *
 * @param base folded title proper, never empty unless the title is
 * @param rest folded subtitle
 * @param volume normal value, or empty
 * @param part folded title of the part
 * @param pieces volumes of a set described together, 0 when unknown
 */
record TitleReader(
    String base, String rest, String volume, String part, int pieces, Editions edition) {

  private static final int MAX_DESIGNATION = 14;
  private static final int MAX_REST = 200;

  static TitleReader read(Title title) {
    Reading reading = new Reading();
    String proper = title.proper();
    int colon = subtitleStart(proper);
    if (colon > 0) {
      reading.subtitle(proper.substring(colon + 1));
      proper = proper.substring(0, colon);
    }
    reading.proper(proper);
    reading.designation(title.volume().number());
    reading.partName(title.volume().name());
    reading.subtitle(title.remainder());
    return new TitleReader(
        reading.base,
        FoldedText.start(reading.rest.toString(), MAX_REST),
        reading.volume,
        reading.part,
        reading.pieces,
        reading.edition);
  }

  /** Where a subtitle begins inside the title proper, or -1. */
  private static int subtitleStart(String proper) {
    for (int i = 1; i < proper.length() - 1; i++) {
      char c = proper.charAt(i);
      if (c == '：' || c == '=' || (c == ':' && !isDigit(proper.charAt(i + 1)))) {
        return i;
      }
    }
    return -1;
  }

  private static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }

  /** What has been read so far. */
  private static final class Reading {
    private String base = "";
    private final StringBuilder rest = new StringBuilder();
    private String volume = "";
    private String part = "";
    private int pieces;
    private Editions edition = Editions.NONE;

    void proper(String proper) {
      TitleSplit split = TitleSplit.of(withoutEdition(proper));
      base = HanFold.letters(split.base());
      addVolume(split.volume(), split.pieces());
    }

    /** Takes an edition in brackets at the end: 三体（典藏版）. */
    private String withoutEdition(String proper) {
      int end = proper.length();
      if (end > 3 && ")）]］】".indexOf(proper.charAt(end - 1)) >= 0) {
        int open = Math.max(proper.lastIndexOf('('), proper.lastIndexOf('（'));
        open = Math.max(open, Math.max(proper.lastIndexOf('['), proper.lastIndexOf('【')));
        if (open > 0 && takeEdition(HanFold.letters(proper.substring(open, end)))) {
          return proper.substring(0, open);
        }
      }
      return proper;
    }

    private boolean takeEdition(String folded) {
      boolean taken = Editions.isTerm(folded);
      if (taken) {
        edition = edition.and(Editions.read(folded));
      }
      return taken;
    }

    void designation(String number) {
      if (!number.isEmpty()) {
        VolumeDesignation read = VolumeDesignation.read(number);
        addVolume(read.value(), read.pieces());
      }
    }

    void partName(String name) {
      if (name.isEmpty()) {
        return;
      }
      VolumeDesignation read = designationIn(name);
      if (read.pure()) {
        addVolume(read.value(), read.pieces());
      } else if (!takeEdition(HanFold.letters(name))) {
        part = HanFold.letters(name);
      }
    }

    /** Subtitles are joined by " : "; each may be an edition, a volume or a word on the set. */
    void subtitle(String text) {
      int from = 0;
      while (from < text.length()) {
        int to = text.indexOf(" : ", from);
        int end = to < 0 ? text.length() : to;
        subtitlePart(text.substring(from, end));
        from = to < 0 ? end : to + 3;
      }
    }

    private void subtitlePart(String text) {
      VolumeDesignation read = designationIn(text);
      if (read.pure() && (read.pieces() > 0 || volume.isEmpty())) {
        addVolume(read.value(), read.pieces());
      } else {
        String folded = HanFold.letters(text);
        if (!takeEdition(folded)) {
          rest.append(folded);
        }
      }
    }

    /** Longer texts are titles, whatever numbers they hold. */
    private static VolumeDesignation designationIn(String text) {
      return text.length() <= MAX_DESIGNATION
          ? VolumeDesignation.read(text)
          : VolumeDesignation.NONE;
    }

    private void addVolume(String value, int size) {
      pieces = Math.max(pieces, size);
      if (!value.isEmpty() && !value.equals(volume)) {
        volume = volume.isEmpty() ? value : volume + "." + value;
      }
    }
  }
}
