package org.tongjie.solr.analysis;

import java.io.IOException;
import org.apache.lucene.analysis.Tokenizer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;
import org.tongjie.solr.analysis.CharacterFold.Kind;

/**
 * The whole value as one term, folded, without spaces and punctuation: tells the title that is
 * exactly what was typed. Only the first 255 units count.
 */
public final class ExactTokenizer extends Tokenizer {
  private static final int MAX_UNITS = 255;

  private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
  private final OffsetAttribute offset = addAttribute(OffsetAttribute.class);
  private final FoldedText text = new FoldedText();
  private boolean done;

  @Override
  public void reset() throws IOException {
    super.reset();
    text.read(input);
    done = false;
  }

  @Override
  public boolean incrementToken() {
    if (done) {
      return false;
    }
    done = true;
    clearAttributes();
    for (int i = 0; i < text.length() && term.length() < MAX_UNITS; i++) {
      if (text.kind(i) == Kind.CJK || text.kind(i) == Kind.WORD || isTelling(text.unit(i))) {
        term.append(text.unit(i));
      }
    }
    offset.setOffset(0, correctOffset(text.offset(text.length())));
    return term.length() > 0;
  }

  @Override
  public void end() throws IOException {
    super.end();
    int last = correctOffset(text.offset(text.length()));
    offset.setOffset(last, last);
  }

  /** C, C++ and C# are three titles. */
  private static boolean isTelling(char unit) {
    return unit == '+' || unit == '#';
  }
}
