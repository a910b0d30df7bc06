package org.tongjie.solr.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;

/** A text as its words and their terms. */
final class WordTerms {
  /** Words that count: what is pasted shall not exceed Lucene's limit of clauses. */
  private static final int MAX_WORDS = 64;

  private WordTerms() {}

  /** A term and its place among the others, from 0. */
  record Placed(String term, int position) {}

  /** The terms that an analysis makes of a text. */
  static List<Placed> of(Analyzer analyzer, String text) {
    List<Placed> terms = new ArrayList<>();
    try (TokenStream tokens = analyzer.tokenStream("", text)) {
      CharTermAttribute term = tokens.addAttribute(CharTermAttribute.class);
      PositionIncrementAttribute step = tokens.addAttribute(PositionIncrementAttribute.class);
      tokens.reset();
      int position = -1;
      while (tokens.incrementToken() && terms.size() < MAX_WORDS) {
        position += step.getPositionIncrement();
        terms.add(new Placed(term.toString(), position));
      }
      tokens.end();
    } catch (IOException e) {
      throw new UncheckedIOException("a text in memory cannot be read", e);
    }
    return terms;
  }

  /** The pieces of a text between spaces. */
  static List<String> split(String text) {
    List<String> words = new ArrayList<>();
    int start = 0;
    for (int i = 0; i <= text.length() && words.size() < MAX_WORDS; i++) {
      if (i == text.length() || isSpace(text.charAt(i))) {
        if (i > start) {
          words.add(text.substring(start, i));
        }
        start = i + 1;
      }
    }
    return words;
  }

  private static boolean isSpace(char c) {
    return Character.isWhitespace(c) || Character.isSpaceChar(c);
  }
}
