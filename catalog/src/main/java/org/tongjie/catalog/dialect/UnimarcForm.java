package org.tongjie.catalog.dialect;

import org.tongjie.catalog.bib.Form;
import org.tongjie.catalog.bib.Identifier;
import org.tongjie.catalog.marc.MarcField;
import org.tongjie.catalog.marc.MarcRecord;

/**
 * The form of a UNIMARC record: type and level of the leader, corrected by what 106, 135 and the
 * material designation 200 $b say; in union catalogues the leader is often a template.
 */
final class UnimarcForm {
  private UnimarcForm() {}

  static void read(MarcRecord record, RecordDraft draft) {
    char type = record.leader().charAt(6);
    char level = record.leader().charAt(7);
    draft.form = form(type, level);
    for (MarcField field : record.fields()) {
      if (field instanceof MarcField.Data data) {
        correct(data, draft);
      }
    }
    if (draft.form == Form.OTHER && hasIsbn(draft)) {
      draft.form = Form.BOOK;
    }
  }

  private static Form form(char type, char level) {
    return switch (type) {
      case 'a' ->
          switch (level) {
            case 's' -> Form.SERIAL;
            case 'a' -> Form.ARTICLE;
            default -> Form.BOOK;
          };
      case 'b' -> Form.MANUSCRIPT;
      case 'c', 'd' -> Form.MUSIC_SCORE;
      case 'e', 'f' -> Form.MAP;
      case 'g' -> Form.VIDEO;
      case 'i', 'j' -> Form.SOUND;
      case 'k' -> Form.PICTURE;
      case 'l' -> level == 's' ? Form.SERIAL : Form.ELECTRONIC;
      case 'm' -> Form.KIT;
      default -> Form.OTHER;
    };
  }

  private static void correct(MarcField.Data field, RecordDraft draft) {
    switch (field.tag()) {
      case "106" -> {
        String physical = field.first('a');
        if (physical.startsWith("f") && isText(draft)) {
          draft.form = Form.BRAILLE;
        } else if (physical.startsWith("s")) {
          draft.carrier = "electronic resource";
        } else if (physical.startsWith("t") || physical.startsWith("g")) {
          draft.carrier = "microform";
        }
      }
      case "135" -> online(draft);
      case "200" -> designation(field.first('b'), draft);
      default -> {}
    }
  }

  private static void designation(String material, RecordDraft draft) {
    if (material.contains("盲文")) {
      draft.form = Form.BRAILLE;
    } else if (material.contains("电子")
        || material.contains("lectronic")
        || material.contains("网络")) {
      online(draft);
    } else if (material.contains("缩微") || material.contains("icrofo")) {
      draft.carrier = "microform";
    } else if (material.contains("录音") || material.contains("onore")) {
      draft.form = Form.SOUND;
    } else if (material.contains("录像") || material.contains("影像")) {
      draft.form = Form.VIDEO;
    } else if (material.contains("期刊") || material.contains("报纸")) {
      draft.form = Form.SERIAL;
    }
  }

  private static void online(RecordDraft draft) {
    draft.carrier = "electronic resource";
    if (draft.form == Form.BOOK || draft.form == Form.OTHER) {
      draft.form = Form.ELECTRONIC;
    }
  }

  private static boolean isText(RecordDraft draft) {
    return draft.form == Form.BOOK || draft.form == Form.OTHER;
  }

  private static boolean hasIsbn(RecordDraft draft) {
    for (Identifier identifier : draft.identifiers) {
      if (identifier.type() == Identifier.Type.ISBN) {
        return true;
      }
    }
    return false;
  }
}
