package org.tongjie.z3950.sru;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.tongjie.catalog.cluster.ClusterId;
import org.tongjie.catalog.cluster.ClusterRecord;
import org.tongjie.catalog.index.Found;
import org.tongjie.catalog.query.FindRequest;
import org.tongjie.z3950.database.CatalogDatabase;
import org.tongjie.z3950.database.Search;
import org.tongjie.z3950.database.Selection;
import org.tongjie.z3950.database.UnavailableException;
import org.tongjie.z3950.database.UnionCatalog;
import org.tongjie.z3950.partner.Admission;
import org.tongjie.z3950.sru.SruRequest.Refused;
import org.tongjie.z3950.sru.SruRequest.SearchRetrieve;
import org.tongjie.z3950.sru.SruServer.Records;
import org.tongjie.z3950.syntax.ClusterRecords;
import org.tongjie.z3950.syntax.RecordForm;
import org.tongjie.z3950.syntax.WrittenRecord;

/** searchRetrieve: one question to the index, then the records, most of them from memory. */
final class SearchOperation {
  /** Records fetched together, so that a large answer is in memory once only. */
  private static final int STRETCH = 50;

  private final UnionCatalog catalog;
  private final ClusterRecords clusters;
  private final WrittenRecords written;

  SearchOperation(UnionCatalog catalog, Records records) {
    this.catalog = catalog;
    this.clusters = records.clusters();
    this.written = new WrittenRecords(records.writer(), records.writtenOctets());
  }

  /**
   * Answers a request.
   *
   * @throws UnavailableException when the index does not answer
   */
  XmlOctets answer(SearchRetrieve request, CatalogDatabase database, Admission admission) {
    return switch (QuestionReader.read(request.question())) {
      case QuestionReader.Understanding.Refused(SruDiagnostic diagnostic) ->
          refused(request, diagnostic);
      case QuestionReader.Understanding.Understood(var query, var sort) ->
          answer(request, new Search(query, Selection.of(database), sort), admission);
    };
  }

  private XmlOctets answer(SearchRetrieve request, Search search, Admission admission) {
    long start = request.stretch().start();
    int maximum = request.stretch().maximum();
    boolean within = start - 1 <= FindRequest.DEEPEST - maximum;
    Found found =
        within
            ? catalog.find(search, (int) start - 1, maximum, request.facets().counted())
            : catalog.find(search, 0, 0, Set.of());
    long reachable = Math.min(found.total(), FindRequest.DEEPEST);
    if (!within || (start > reachable && found.total() > 0 && start > 1)) {
      return refused(
          request,
          new SruDiagnostic(
              SruDiagnostic.POSITION_OUT_OF_RANGE, start + "; the last is " + reachable));
    }
    SearchAnswer answer = new SearchAnswer(request, found);
    writeRecords(answer, request, found.clusterIds(), admission);
    return answer.finish(reachable);
  }

  private static XmlOctets refused(SearchRetrieve request, SruDiagnostic diagnostic) {
    return AnswerXml.refusal(
        new Refused(
            request.version(), Operation.SEARCH_RETRIEVE, List.of(diagnostic), request.echo()));
  }

  private void writeRecords(
      SearchAnswer answer, SearchRetrieve request, List<Long> ids, Admission admission) {
    int granted = admission.records(ids.size());
    RecordForm form = request.packing().form();
    for (int from = 0; from < granted && !answer.isLarge(); from += STRETCH) {
      writeStretch(answer, form, ids.subList(from, Math.min(from + STRETCH, granted)));
    }
    admission.unused(granted - answer.records());
    if (answer.records() == granted) {
      for (int i = granted; i < ids.size(); i++) {
        answer.surrogate(
            new SruDiagnostic(SruDiagnostic.NOT_AUTHORIZED, "the records of a day are used up"));
      }
    }
  }

  private void writeStretch(SearchAnswer answer, RecordForm form, List<Long> ids) {
    Optional<Map<Long, ClusterRecord>> found = fetch(ids);
    for (Long id : ids) {
      if (answer.isLarge()) {
        return;
      }
      if (found.isEmpty()) {
        answer.surrogate(new SruDiagnostic(SruDiagnostic.RECORD_UNAVAILABLE, ""));
      } else {
        write(answer, form, id, Optional.ofNullable(found.get().get(id)));
      }
    }
  }

  /** Whoever searched knows how much was found, also when the records are away. */
  private Optional<Map<Long, ClusterRecord>> fetch(List<Long> ids) {
    try {
      return clusters.remembered(ids).or(() -> Optional.of(catalog.ask(() -> clusters.of(ids))));
    } catch (UnavailableException away) {
      return Optional.empty();
    }
  }

  private void write(
      SearchAnswer answer, RecordForm form, long id, Optional<ClusterRecord> record) {
    if (record.isEmpty()) {
      answer.surrogate(new SruDiagnostic(SruDiagnostic.NO_SUCH_RECORD, ClusterId.of(id)));
      return;
    }
    switch (written.of(record.get(), form)) {
      case WrittenRecord.Octets octets -> answer.record(ClusterId.of(record.get().id()), octets);
      case WrittenRecord.NotAvailable(int _, String reason) ->
          answer.surrogate(new SruDiagnostic(SruDiagnostic.NOT_IN_SCHEMA, reason));
      case WrittenRecord.Text _, WrittenRecord.Opac _ ->
          throw new IllegalStateException("a form in XML was written as another");
    }
  }
}
