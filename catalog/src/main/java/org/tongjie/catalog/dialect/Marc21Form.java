package org.tongjie.catalog.dialect;

import org.tongjie.catalog.bib.Form;
import org.tongjie.catalog.marc.MarcRecord;

/** The form of a MARC 21 record: leader 06–07, and 008/23 or 29 for what carries it. */
final class Marc21Form {
  private Marc21Form() {}

  static void read(MarcRecord record, RecordDraft draft) {
    char type = record.leader().charAt(6);
    char level = record.leader().charAt(7);
    draft.form = form(type, level);
    String coded = record.control("008").orElse("");
    int position = type == 'e' || type == 'f' || type == 'g' || type == 'k' ? 29 : 23;
    if (coded.length() > position && "acdefgijkpt".indexOf(type) >= 0) {
      item(coded.charAt(position), draft);
    }
    if (draft.form == Form.BOOK && isOnline(draft.carrier)) {
      draft.form = Form.ELECTRONIC;
    }
  }

  private static Form form(char type, char level) {
    return switch (type) {
      case 'a', 't' ->
          switch (level) {
            case 's', 'i' -> Form.SERIAL;
            case 'a', 'b' -> Form.ARTICLE;
            default -> type == 't' ? Form.MANUSCRIPT : Form.BOOK;
          };
      case 'c', 'd' -> Form.MUSIC_SCORE;
      case 'e', 'f' -> Form.MAP;
      case 'g' -> Form.VIDEO;
      case 'i', 'j' -> Form.SOUND;
      case 'k' -> Form.PICTURE;
      case 'm' -> level == 's' || level == 'i' ? Form.SERIAL : Form.ELECTRONIC;
      case 'o' -> Form.KIT;
      case 'p' -> Form.MANUSCRIPT;
      default -> Form.OTHER;
    };
  }

  /** Form of item: a, b, c microforms; f Braille; o, q, s electronic. */
  private static void item(char code, RecordDraft draft) {
    switch (code) {
      case 'a', 'b', 'c' -> draft.carrier = draft.carrier.isEmpty() ? "microform" : draft.carrier;
      case 'f' -> draft.form = Form.BRAILLE;
      case 'o', 's' -> draft.carrier = draft.carrier.isEmpty() ? "online resource" : draft.carrier;
      case 'q' -> draft.carrier = draft.carrier.isEmpty() ? "computer disc" : draft.carrier;
      default -> {}
    }
  }

  private static boolean isOnline(String carrier) {
    return carrier.startsWith("online") || carrier.startsWith("electronic");
  }
}
