package org.tongjie.solr.analysis;

import java.io.IOException;
import org.apache.lucene.analysis.Tokenizer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;

/** The whole value as one term, in its {@link ExactForm}: tells what is exactly what was typed. */
public final class ExactTokenizer extends Tokenizer {
  private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
  private final OffsetAttribute offset = addAttribute(OffsetAttribute.class);
  private final FoldedText text = new FoldedText();
  private final StringBuilder form = new StringBuilder(ExactForm.MAX_UNITS + 2);
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
    form.setLength(0);
    ExactForm.append(text, form);
    term.append(form);
    offset.setOffset(0, correctOffset(text.offset(text.length())));
    return term.length() > 0;
  }

  @Override
  public void end() throws IOException {
    super.end();
    int last = correctOffset(text.offset(text.length()));
    offset.setOffset(last, last);
  }
}
