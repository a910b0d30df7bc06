package org.tongjie.solr.analysis;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.analysis.Tokenizer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;
import org.tongjie.solr.analysis.CharacterFold.Kind;

/**
 * The first letters of a title's syllables in a row, for indexing: 红楼梦 gives hlm, searched by
 * prefix. A character with readings of several initials gives several terms, eight at most; of the
 * title the first 16 characters count. A title without Han characters gives none.
 */
public final class InitialsTokenizer extends Tokenizer {
  private static final int MAX_LETTERS = 16;
  private static final int MAX_TERMS = 8;

  private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
  private final PositionIncrementAttribute increment =
      addAttribute(PositionIncrementAttribute.class);
  private final FoldedText text = new FoldedText();
  private List<StringBuilder> terms = new ArrayList<>();
  private int given;

  @Override
  public void reset() throws IOException {
    super.reset();
    text.read(input);
    given = 0;
    terms = initials();
  }

  @Override
  public boolean incrementToken() {
    clearAttributes();
    if (given == terms.size()) {
      return false;
    }
    term.append(terms.get(given));
    increment.setPositionIncrement(given == 0 ? 1 : 0);
    given++;
    return true;
  }

  private List<StringBuilder> initials() {
    List<StringBuilder> rows = new ArrayList<>();
    rows.add(new StringBuilder());
    boolean han = false;
    for (int i = 0; i < text.length() && rows.get(0).length() < MAX_LETTERS; i++) {
      if (text.kind(i) == Kind.CJK) {
        String[] readings = PinyinTable.readings(text.unit(i));
        han |= readings.length > 0;
        extend(rows, readings);
      } else if (text.kind(i) == Kind.WORD && text.kind(i - 1) != Kind.WORD) {
        char initial = text.unit(i);
        rows.forEach(row -> row.append(initial));
      }
    }
    return han ? rows : List.of();
  }

  /** Adds the readings' initials to every row, doubling the rows while there is room. */
  private static void extend(List<StringBuilder> rows, String[] readings) {
    if (readings.length == 0) {
      return;
    }
    int rowsBefore = rows.size();
    char usual = readings[0].charAt(0);
    String added = String.valueOf(usual);
    for (int r = 1; r < readings.length; r++) {
      char other = readings[r].charAt(0);
      if (added.indexOf(other) < 0 && rows.size() + rowsBefore <= MAX_TERMS) {
        added += other;
        for (int i = 0; i < rowsBefore; i++) {
          rows.add(new StringBuilder(rows.get(i)).append(other));
        }
      }
    }
    for (int i = 0; i < rowsBefore; i++) {
      rows.get(i).append(usual);
    }
  }
}
