package org.tongjie.solr.analysis;

import java.util.Map;
import org.apache.lucene.analysis.Tokenizer;
import org.apache.lucene.analysis.TokenizerFactory;
import org.apache.lucene.util.AttributeFactory;

/**
 * Makes the pinyin tokenizers for a schema. Settings: {@code version}, and {@code give},
 * "syllables" or "initials".
 */
public final class PinyinTokenizerFactory extends TokenizerFactory {
  private final boolean initials;

  public PinyinTokenizerFactory(Map<String, String> settings) {
    super(settings);
    AnalysisVersion.check(requireInt(settings, "version"));
    initials = "initials".equals(require(settings, "give"));
    AnalysisVersion.checkEmpty(settings);
  }

  @Override
  public Tokenizer create(AttributeFactory factory) {
    return initials ? new InitialsTokenizer() : new PinyinTokenizer();
  }
}
