package org.tongjie.solr.analysis;

import java.io.IOException;
import org.apache.lucene.analysis.Tokenizer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;
import org.tongjie.solr.analysis.CharacterFold.Kind;

/**
 * Terms of titles, names and notes in any script, folded and cut in one pass.
 *
 * <p>Scripts without spaces: at indexing every character and every pair of neighbours is a term; at
 * search pairs only, and a character that stands alone by itself. So any part of a title finds it
 * without a dictionary that guesses words, and a query is never a graph of alternatives. Every
 * character has a position of its own on both sides, so phrases that mix scripts line up.
 *
 * <p>Other scripts: letters and digits in a row are a word. A word with "++" or "#" after it or
 * ".net" keeps the mark (C++, C#, .NET); at indexing the bare word stands at the same position.
 *
 * <p>Pairs at indexing also cross a space or a middle dot, so 三国演义 finds a title written 三国·演义; a
 * reader's own spaces in a query stay separations.
 */
public final class CatalogTokenizer extends Tokenizer {
  /** Longer runs of letters are cut into several words. */
  static final int MAX_WORD = 128;

  private static final char[] NET = {'n', 'e', 't'};

  private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
  private final OffsetAttribute offset = addAttribute(OffsetAttribute.class);
  private final PositionIncrementAttribute increment =
      addAttribute(PositionIncrementAttribute.class);
  private final FoldedText text = new FoldedText();
  private final boolean indexing;

  /** Where the next term is looked for. */
  private int next;

  /** Positions passed since the last term. */
  private int positions;

  /** Whether the character before {@link #next} was paired with it at search. */
  private boolean paired;

  /** A second term at the position of the last one, empty when its start is its end. */
  private int stackedStart;

  private int stackedEnd;

  /** The stacked term is the two characters at these places, with a gap between them. */
  private int stackedSecond;

  /**
   * @param indexing whether terms are for the index, else for a query
   */
  public CatalogTokenizer(boolean indexing) {
    this.indexing = indexing;
  }

  @Override
  public void reset() throws IOException {
    super.reset();
    text.read(input);
    next = 0;
    positions = 0;
    paired = false;
    stackedStart = 0;
    stackedEnd = 0;
  }

  @Override
  public boolean incrementToken() {
    clearAttributes();
    if (stackedEnd > stackedStart) {
      emitStacked();
      return true;
    }
    while (next < text.length()) {
      if (switch (text.kind(next)) {
        case CJK -> character();
        case WORD -> word(next);
        case GAP, BREAK -> mark();
      }) {
        return true;
      }
    }
    return false;
  }

  @Override
  public void end() throws IOException {
    super.end();
    int last = correctOffset(text.offset(text.length()));
    offset.setOffset(last, last);
    increment.setPositionIncrement(positions);
  }

  /** One character of a script without spaces, and its pair. */
  private boolean character() {
    int start = next;
    int end = start + text.width(start);
    next = end;
    positions++;
    if (indexing) {
      int second = neighbour(end);
      if (second > 0) {
        stackedStart = start;
        stackedEnd = end;
        stackedSecond = second;
      }
      return emit(start, end);
    }
    if (text.kind(end) == Kind.CJK) {
      paired = true;
      return emit(start, end + text.width(end));
    }
    boolean alone = !paired;
    paired = false;
    return alone && emit(start, end);
  }

  /** The next character to pair with, across one gap at most, or 0. */
  private int neighbour(int end) {
    int second = end;
    while (text.kind(second) == Kind.GAP) {
      second++;
    }
    return text.kind(second) == Kind.CJK ? second : 0;
  }

  private boolean word(int start) {
    int end = start;
    while (end - start < MAX_WORD && text.kind(end) == Kind.WORD) {
      end++;
    }
    int marked = end + markLength(start, end);
    next = marked;
    positions++;
    if (indexing && marked > end) {
      stackedStart = start;
      stackedEnd = end;
      stackedSecond = 0;
    }
    return emit(start, marked);
  }

  /** A separator, unless it is the dot of ".net". */
  private boolean mark() {
    int dot = next++;
    if (text.unit(dot) != '.' || !isNet(dot + 1)) {
      return false;
    }
    next = dot + 1 + NET.length;
    positions++;
    if (indexing) {
      stackedStart = dot + 1;
      stackedEnd = next;
      stackedSecond = 0;
    }
    return emit(dot, next);
  }

  private boolean isNet(int start) {
    for (int i = 0; i < NET.length; i++) {
      if (start + i >= text.length() || text.unit(start + i) != NET[i]) {
        return false;
      }
    }
    return text.kind(start + NET.length) != Kind.WORD;
  }

  /** Length of "++" or "#" behind a word that ends in a letter. */
  private int markLength(int start, int end) {
    if (end == start || end >= text.length() || !Character.isLetter(text.unit(end - 1))) {
      return 0;
    }
    int length = text.unit(end) == '#' ? 1 : 0;
    if (text.unit(end) == '+' && end + 1 < text.length() && text.unit(end + 1) == '+') {
      length = 2;
    }
    return text.kind(end + length) == Kind.WORD ? 0 : length;
  }

  private boolean emit(int start, int end) {
    term.copyBuffer(text.units(), start, end - start);
    offset.setOffset(correctOffset(text.offset(start)), correctOffset(text.offset(end)));
    increment.setPositionIncrement(positions);
    positions = 0;
    return true;
  }

  private void emitStacked() {
    int start = stackedStart;
    int end = stackedEnd;
    stackedEnd = stackedStart;
    emit(start, end);
    if (stackedSecond > 0) {
      int width = text.width(stackedSecond);
      term.append(text.unit(stackedSecond));
      if (width == 2) {
        term.append(text.unit(stackedSecond + 1));
      }
      offset.setOffset(
          correctOffset(text.offset(start)), correctOffset(text.offset(stackedSecond + width)));
    }
    increment.setPositionIncrement(0);
  }
}
