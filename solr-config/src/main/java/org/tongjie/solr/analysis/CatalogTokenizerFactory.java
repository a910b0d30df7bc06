package org.tongjie.solr.analysis;

import java.util.Map;
import org.apache.lucene.analysis.Tokenizer;
import org.apache.lucene.analysis.TokenizerFactory;
import org.apache.lucene.util.AttributeFactory;

/**
 * Makes {@link CatalogTokenizer} for a schema.
 *
 * <p>Settings: {@code version}, the version of these components that the schema was written for,
 * and {@code for}, "index" or "query".
 */
public final class CatalogTokenizerFactory extends TokenizerFactory {
  private final boolean indexing;

  public CatalogTokenizerFactory(Map<String, String> settings) {
    super(settings);
    AnalysisVersion.check(requireInt(settings, "version"));
    indexing = "index".equals(require(settings, "for"));
    AnalysisVersion.checkEmpty(settings);
  }

  @Override
  public Tokenizer create(AttributeFactory factory) {
    return new CatalogTokenizer(indexing);
  }
}
