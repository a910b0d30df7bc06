package org.tongjie.solr.browse;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.apache.lucene.search.Query;
import org.apache.lucene.util.BytesRef;
import org.apache.solr.common.SolrException;
import org.apache.solr.common.params.CommonParams;
import org.apache.solr.common.params.ModifiableSolrParams;
import org.apache.solr.common.params.SolrParams;
import org.apache.solr.common.util.NamedList;
import org.apache.solr.common.util.SimpleOrderedMap;
import org.apache.solr.handler.component.ResponseBuilder;
import org.apache.solr.handler.component.SearchComponent;
import org.apache.solr.handler.component.ShardRequest;
import org.apache.solr.handler.component.ShardResponse;
import org.apache.solr.schema.SchemaField;
import org.apache.solr.search.DocSet;
import org.apache.solr.search.QParser;
import org.apache.solr.search.SyntaxError;
import org.jspecify.annotations.Nullable;

/**
 * Looks into ordered lists of terms, up and down from a place, with counts of live documents.
 *
 * <p>Parameters: {@code browse.fields} (with doc values, comma between them), {@code browse.start},
 * {@code browse.before}, {@code browse.after}; {@code fq} counts and lists only what it lets
 * through. The answer has {@code before} and {@code after} under {@code browse}, each nearest
 * first.
 */
public final class BrowseComponent extends SearchComponent {
  private static final String FIELDS = "browse.fields";
  private static final String START = "browse.start";
  private static final String BEFORE = "browse.before";
  private static final String AFTER = "browse.after";
  private static final String ANSWER = "browse";
  private static final int MAX_TERMS = 1_000;

  @Override
  public void prepare(ResponseBuilder request) {
    SolrParams params = request.req.getParams();
    params.required().check(FIELDS);
    check(params.getInt(BEFORE, 0));
    check(params.getInt(AFTER, 0));
  }

  private static void check(int wanted) {
    if (wanted < 0 || wanted > MAX_TERMS) {
      throw new SolrException(
          SolrException.ErrorCode.BAD_REQUEST, wanted + " terms: at most " + MAX_TERMS);
    }
  }

  @Override
  public void process(ResponseBuilder request) throws IOException {
    SolrParams params = request.req.getParams();
    List<String> fields = List.of(params.get(FIELDS, "").split(","));
    BytesRef start = start(request, fields.get(0), params.get(START, ""));
    BrowseList list = new BrowseList(request.req.getSearcher(), fields, filter(request));
    boolean keys = params.getBool(IS_SHARD, false);
    NamedList<Object> answer = new SimpleOrderedMap<>();
    answer.add("start", BrowseKey.exact(start).utf8ToString());
    answer.add("before", list.down(start, params.getInt(BEFORE, 0)).write(keys));
    answer.add("after", list.up(start, params.getInt(AFTER, 0)).write(keys));
    request.rsp.add(ANSWER, answer);
  }

  private static final String IS_SHARD = "isShard";

  private static BytesRef start(ResponseBuilder request, String name, String text) {
    SchemaField field = request.req.getSchema().getField(name);
    return field.getType() instanceof BrowsableField ? BrowseKey.start(text) : new BytesRef(text);
  }

  private static @Nullable DocSet filter(ResponseBuilder request) throws IOException {
    String @Nullable [] filters = request.req.getParams().getParams(CommonParams.FQ);
    if (filters == null) {
      return null;
    }
    List<Query> queries = new ArrayList<>();
    for (String filter : filters) {
      try {
        queries.add(QParser.getParser(filter, request.req).getQuery());
      } catch (SyntaxError e) {
        throw new SolrException(SolrException.ErrorCode.BAD_REQUEST, e);
      }
    }
    return request.req.getSearcher().getDocSet(queries);
  }

  @Override
  public int distributedProcess(ResponseBuilder request) {
    if (request.getStage() == ResponseBuilder.STAGE_EXECUTE_QUERY) {
      ShardRequest toShards = new ShardRequest();
      toShards.purpose = ShardRequest.PURPOSE_PRIVATE;
      toShards.params = new ModifiableSolrParams(request.req.getParams());
      request.addRequest(this, toShards);
    }
    return request.getStage() < ResponseBuilder.STAGE_EXECUTE_QUERY
        ? ResponseBuilder.STAGE_EXECUTE_QUERY
        : ResponseBuilder.STAGE_DONE;
  }

  @Override
  public void handleResponses(ResponseBuilder request, ShardRequest toShards) {
    if ((toShards.purpose & ShardRequest.PURPOSE_PRIVATE) == 0) {
      return;
    }
    List<ListedTerms> before = new ArrayList<>();
    List<ListedTerms> after = new ArrayList<>();
    String start = "";
    for (ShardResponse shard : toShards.responses) {
      NamedList<?> answer = (NamedList<?>) shard.getSolrResponse().getResponse().get(ANSWER);
      before.add(ListedTerms.read((NamedList<?>) answer.get("before")));
      after.add(ListedTerms.read((NamedList<?>) answer.get("after")));
      start = String.valueOf(answer.get("start"));
    }
    SolrParams params = request.req.getParams();
    Comparator<BytesRef> up = Comparator.naturalOrder();
    NamedList<Object> merged = new SimpleOrderedMap<>();
    merged.add("start", start);
    merged.add(
        "before", ListedTerms.merge(before, params.getInt(BEFORE, 0), up.reversed()).write(false));
    merged.add("after", ListedTerms.merge(after, params.getInt(AFTER, 0), up).write(false));
    request.rsp.add(ANSWER, merged);
  }

  @Override
  public String getDescription() {
    return "ordered lists of terms";
  }
}
