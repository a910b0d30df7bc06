package org.tongjie.solr.analysis;

import java.util.Map;
import org.apache.lucene.analysis.Tokenizer;
import org.apache.lucene.analysis.TokenizerFactory;
import org.apache.lucene.util.AttributeFactory;

/** Makes {@link ExactTokenizer} for a schema; its setting is {@code version}. */
public final class ExactTokenizerFactory extends TokenizerFactory {
  public ExactTokenizerFactory(Map<String, String> settings) {
    super(settings);
    AnalysisVersion.check(requireInt(settings, "version"));
    AnalysisVersion.checkEmpty(settings);
  }

  @Override
  public Tokenizer create(AttributeFactory factory) {
    return new ExactTokenizer();
  }
}
