package org.tongjie.solr.search;

import org.apache.lucene.search.Query;
import org.apache.solr.common.SolrException;
import org.apache.solr.common.params.SolrParams;
import org.apache.solr.request.SolrQueryRequest;
import org.apache.solr.search.QParser;
import org.apache.solr.search.QParserPlugin;

/**
 * The parser "catalog": a text, taken as it is, becomes a query of some fields. It has no syntax of
 * its own, so nothing in the text can be mistaken for it, and costs no more than its terms.
 *
 * <p>Local parameters: {@code v}, the text; {@code f}, fields with one space between them, of one
 * type, the text found in any of them; {@code match}, one of {@link Match} in small letters; {@code
 * near}, {@code distance} and {@code ordered} for {@link Match#NEAR}.
 */
public final class CatalogQueryPlugin extends QParserPlugin {

  @Override
  public QParser createParser(
      String text, SolrParams local, SolrParams params, SolrQueryRequest request) {
    return new CatalogQuery(text, local, params, request);
  }

  private static final class CatalogQuery extends QParser {
    CatalogQuery(String text, SolrParams local, SolrParams params, SolrQueryRequest request) {
      super(text, local, params, request);
    }

    @Override
    public Query parse() {
      String[] fields = localParams.required().get("f").split(" ");
      WordQueries words = new WordQueries(fields, req.getSchema());
      String text = String.valueOf(qstr);
      return switch (Match.named(localParams.get("match", ""))) {
        case WORDS -> words.all(text);
        case PHRASE -> words.phrase(text);
        case TRUNCATED -> words.truncated(text);
        case MASKED -> words.masked(text);
        case NEAR ->
            words.near(
                text,
                localParams.get("near", ""),
                localParams.getInt("distance", 1),
                localParams.getBool("ordered", false));
        case EXACT -> WholeQueries.exact(fields, text);
        case BEGINNING -> WholeQueries.beginning(fields, text);
        case FIRST_WORDS -> WholeQueries.firstWords(fields, text);
      };
    }
  }

  /** How a text is looked for. */
  enum Match {
    /** All its words; what has no space in it stands together. */
    WORDS,
    /** Its words side by side. */
    PHRASE,
    /** All its words, of which the last may go on. */
    TRUNCATED,
    /** One word with "*" and "?" in it. */
    MASKED,
    /** Near another text. */
    NEAR,
    /** The whole field. */
    EXACT,
    /** The field's first characters. */
    BEGINNING,
    /** The field's first words. */
    FIRST_WORDS;

    static Match named(String name) {
      for (Match match : values()) {
        if (match.name().equalsIgnoreCase(name)) {
          return match;
        }
      }
      throw new SolrException(SolrException.ErrorCode.BAD_REQUEST, "no match \"" + name + '"');
    }
  }
}
