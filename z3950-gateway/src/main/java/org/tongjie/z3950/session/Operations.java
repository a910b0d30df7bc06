package org.tongjie.z3950.session;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.ToLongFunction;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.tongjie.z3950.database.UnavailableException;
import org.tongjie.z3950.pdu.Apdu;
import org.tongjie.z3950.pdu.DeleteResultSetRequest;
import org.tongjie.z3950.pdu.DeleteResultSetResponse;
import org.tongjie.z3950.pdu.Diagnostic;
import org.tongjie.z3950.pdu.PresentRequest;
import org.tongjie.z3950.pdu.PresentResponse;
import org.tongjie.z3950.pdu.ScanRequest;
import org.tongjie.z3950.pdu.ScanResponse;
import org.tongjie.z3950.pdu.SearchRequest;
import org.tongjie.z3950.pdu.SearchResponse;
import org.tongjie.z3950.pdu.SortRequest;
import org.tongjie.z3950.pdu.SortResponse;
import org.tongjie.z3950.rpn.Bib1;

/**
 * The operations of an open association. Here alone a refusal or a fault of what stands behind
 * becomes a response with a diagnostic, the partner's pace is held, and what was asked is noted.
 */
final class Operations {
  private static final Logger LOG = LoggerFactory.getLogger(Operations.class);

  private final Surroundings surroundings;
  private final Association association;
  private final ResultSets sets;

  Operations(Surroundings surroundings, Association association) {
    this.surroundings = surroundings;
    this.association = association;
    this.sets = new ResultSets(surroundings.limits(), surroundings.clock());
  }

  Association association() {
    return association;
  }

  /** An operation that may be refused. */
  @FunctionalInterface
  private interface Operation<R extends Apdu> {
    R perform() throws Refusal;
  }

  /** What a request asked, for the log. */
  private record Asked(String operation, List<String> databases, String text) {}

  SearchResponse search(SearchRequest request) {
    String query = new QueryReading(association.text(), sets).shown(request.query());
    return perform(
        new Asked("search", request.databases(), query),
        () -> new Searching(surroundings, association, sets).search(request),
        why -> Searching.refused(request, why),
        SearchResponse::resultCount);
  }

  PresentResponse present(PresentRequest request) {
    PresentRequest.Range first = request.ranges().getFirst();
    String range = request.resultSetName() + " " + first.start() + "+" + first.count();
    return perform(
        new Asked("present", List.of(), range),
        () -> new Presenting(surroundings, association, sets).present(request),
        why -> Presenting.refused(request, why),
        PresentResponse::returned);
  }

  ScanResponse scan(ScanRequest request) {
    Scanning scanning = new Scanning(surroundings, association);
    return perform(
        new Asked("scan", request.databases(), scanning.shown(request)),
        () -> scanning.scan(request),
        why -> Scanning.refused(request, why),
        ScanResponse::entriesReturned);
  }

  SortResponse sort(SortRequest request) {
    return perform(
        new Asked("sort", List.of(), request.sortedResultSet()),
        () -> new Sorting(surroundings, sets).sort(request),
        why -> Sorting.refused(request, why),
        _ -> 0);
  }

  DeleteResultSetResponse delete(DeleteResultSetRequest request) {
    return new Deleting(sets).delete(request);
  }

  private <R extends Apdu> R perform(
      Asked asked,
      Operation<R> operation,
      Function<Diagnostic.Default, R> refused,
      ToLongFunction<R> found) {
    long begun = System.nanoTime();
    long condition = 0;
    R response;
    try {
      keepPace();
      response = operation.perform();
    } catch (Refusal refusal) {
      condition = refusal.diagnostic().condition();
      response = refused.apply(refusal.diagnostic());
    } catch (UnavailableException fault) {
      LOG.warn("A {} was answered with a diagnostic: {}", asked.operation(), fault.getMessage());
      Diagnostic.Default why = Bib1.TEMPORARY_SYSTEM_ERROR.about("try again in a while");
      condition = why.condition();
      response = refused.apply(why);
    }
    note(asked, found.applyAsLong(response), condition, System.nanoTime() - begun);
    return response;
  }

  private void note(Asked asked, long found, long condition, long nanos) {
    String partner = association.admission().partner().name();
    String databases = String.join("+", asked.databases());
    surroundings
        .log()
        .note(
            new QueryLog.Entry(
                partner, asked.operation(), databases, asked.text(), found, (int) condition),
            nanos);
  }

  /** A partner a little too fast waits; one much too fast is refused. */
  private void keepPace() throws Refusal {
    Optional<Duration> early = association.admission().request();
    long deadline = System.nanoTime() + surroundings.limits().patience().toNanos();
    while (early.isPresent()) {
      if (System.nanoTime() + early.get().toNanos() > deadline) {
        int rate = association.admission().partner().limits().requestsPerMinute();
        throw new Refusal(Bib1.RESOURCES_EXHAUSTED, "more than " + rate + " requests a minute");
      }
      pause(early.get());
      early = association.admission().request();
    }
  }

  private static void pause(Duration wait) throws Refusal {
    try {
      Thread.sleep(wait);
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new Refusal(Bib1.TEMPORARY_SYSTEM_ERROR, "the server stops");
    }
  }
}
