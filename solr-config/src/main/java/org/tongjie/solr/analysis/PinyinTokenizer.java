package org.tongjie.solr.analysis;

import java.io.IOException;
import org.apache.lucene.analysis.Tokenizer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;
import org.tongjie.solr.analysis.CharacterFold.Kind;

/**
 * The pinyin syllables of a title or name, for indexing: each Han character gives all its readings
 * at one position, as no table knows which one a title means (长城 is changcheng, not zhangcheng). A
 * word of Latin letters gives its syllables when it is made of them (Honglou meng), else nothing.
 */
public final class PinyinTokenizer extends Tokenizer {
  private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
  private final PositionIncrementAttribute increment =
      addAttribute(PositionIncrementAttribute.class);
  private final FoldedText text = new FoldedText();
  private int next;

  /** Terms found for the character or word before {@link #next} and not yet given. */
  private String[] waiting = {};

  private int given;
  private boolean stacked;

  @Override
  public void reset() throws IOException {
    super.reset();
    text.read(input);
    next = 0;
    waiting = new String[] {};
    given = 0;
  }

  @Override
  public boolean incrementToken() {
    clearAttributes();
    while (given == waiting.length) {
      if (next >= text.length()) {
        return false;
      }
      advance();
    }
    term.append(waiting[given]);
    increment.setPositionIncrement(stacked && given > 0 ? 0 : 1);
    given++;
    return true;
  }

  private void advance() {
    given = 0;
    if (text.kind(next) == Kind.WORD) {
      int start = next;
      while (next - start < CatalogTokenizer.MAX_WORD && text.kind(next) == Kind.WORD) {
        next++;
      }
      waiting = PinyinSyllables.of(new String(text.units(), start, next - start));
      stacked = false;
    } else {
      waiting = PinyinTable.readings(text.unit(next));
      stacked = true;
      next++;
    }
  }
}
