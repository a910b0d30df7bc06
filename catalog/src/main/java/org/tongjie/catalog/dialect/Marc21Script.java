package org.tongjie.catalog.dialect;

import java.util.List;
import org.tongjie.catalog.bib.Contributor;
import org.tongjie.catalog.bib.Title;
import org.tongjie.catalog.marc.MarcField;

/**
 * MARC 21 880: the same field in its own script. The title and the names written in it lead, the
 * romanized ones become their pinyin.
 */
final class Marc21Script {
  private Marc21Script() {}

  static void apply(List<MarcField> fields, RecordDraft draft) {
    for (int i = 0; i < fields.size(); i++) {
      if (fields.get(i) instanceof MarcField.Data field && field.tag().equals("880")) {
        apply(field, fields, draft);
      }
    }
  }

  private static void apply(MarcField.Data field, List<MarcField> fields, RecordDraft draft) {
    String link = field.first('6');
    if (link.length() < 3) {
      return;
    }
    switch (link.substring(0, 3)) {
      case "245" -> title(Marc21Mapping.main(field), draft);
      case "100", "110", "111", "700", "710", "711" -> name(field, link, fields, draft);
      case "260", "264" -> {
        RecordDraft.add(draft.publishers, Punctuation.trim(field.first('b')));
        RecordDraft.add(draft.places, Punctuation.trim(field.first('a')));
      }
      case "246" -> draft.other(Title.Kind.OTHER, Punctuation.trim(field.first('a')));
      default -> {}
    }
  }

  private static void title(Title original, RecordDraft draft) {
    Title romanized = draft.title;
    if (original.proper().isEmpty() || !romanized.pinyin().isEmpty()) {
      return;
    }
    draft.title =
        new Title(
            Title.Kind.MAIN,
            original.proper(),
            original.remainder(),
            original.volume(),
            romanized.proper());
  }

  /** Replaces the name whose field is linked by the same occurrence number: 100 $6 880-01. */
  private static void name(
      MarcField.Data field, String link, List<MarcField> fields, RecordDraft draft) {
    String original = Punctuation.trim(field.first('a'));
    if (link.length() < 6 || original.isEmpty()) {
      return;
    }
    String back = "880" + link.substring(3, 6);
    for (int i = 0; i < fields.size(); i++) {
      if (fields.get(i) instanceof MarcField.Data linked
          && linked.tag().equals(link.substring(0, 3))
          && linked.first('6').startsWith(back)) {
        replace(Marc21Mapping.name(linked), original, draft);
        return;
      }
    }
  }

  private static void replace(String romanized, String original, RecordDraft draft) {
    for (int i = 0; i < draft.contributors.size(); i++) {
      Contributor named = draft.contributors.get(i);
      if (named.name().equals(romanized)) {
        draft.contributors.set(
            i,
            new Contributor(
                named.kind(), original, named.role(), named.dates(), romanized, named.main()));
        return;
      }
    }
  }
}
