package org.tongjie.z3950.client;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.tongjie.catalog.query.AttributeQuery;
import org.tongjie.z3950.ber.Octets;
import org.tongjie.z3950.ber.TextEncoding;
import org.tongjie.z3950.client.TargetException.Fault;
import org.tongjie.z3950.pdu.Apdu;
import org.tongjie.z3950.pdu.Close;
import org.tongjie.z3950.pdu.CloseReason;
import org.tongjie.z3950.pdu.ElementSetNames;
import org.tongjie.z3950.pdu.InitializeResponse;
import org.tongjie.z3950.pdu.Piggyback;
import org.tongjie.z3950.pdu.PresentRequest;
import org.tongjie.z3950.pdu.PresentResponse;
import org.tongjie.z3950.pdu.Query;
import org.tongjie.z3950.pdu.RecordComposition;
import org.tongjie.z3950.pdu.Records;
import org.tongjie.z3950.pdu.ScanEntries;
import org.tongjie.z3950.pdu.ScanRequest;
import org.tongjie.z3950.pdu.ScanResponse;
import org.tongjie.z3950.pdu.SearchRequest;
import org.tongjie.z3950.pdu.SearchResponse;
import org.tongjie.z3950.pdu.SortKeySpec;
import org.tongjie.z3950.pdu.SortRequest;
import org.tongjie.z3950.pdu.SortResponse;
import org.tongjie.z3950.pdu.SortStatus;
import org.tongjie.z3950.target.Address;
import org.tongjie.z3950.target.Target;

/**
 * An association with a Z39.50 target: one question after the other. After an exception it is of no
 * use any more. Not safe for use by several threads.
 */
public final class Association implements AutoCloseable {
  private final Wire wire;
  private final Welcome welcome;
  private long questions;
  private long answers;
  private boolean failed;

  private Association(Wire wire, Welcome welcome) {
    this.wire = wire;
    this.welcome = welcome;
  }

  /**
   * Connects and signs in.
   *
   * @throws TargetException when there is no one, or we are refused
   */
  public static Association open(Target target, Address.Z3950 address, Deadline deadline)
      throws TargetException {
    Deadline connected = deadline.within(target.limits().connect());
    TextEncoding terms = TextEncoding.of(target.query().terms());
    Wire wire = Wire.connect(address.host(), address.port(), terms, connected);
    try {
      Deadline answered = deadline.within(target.limits().answer());
      Apdu answer = wire.exchange(Opening.request(target), answered);
      if (!(answer instanceof InitializeResponse response)) {
        throw unexpected(answer);
      }
      Welcome welcome = Opening.accepted(response, terms);
      wire.use(Opening.encoding(welcome, target));
      return new Association(wire, welcome);
    } catch (TargetException failure) {
      wire.close();
      throw failure;
    }
  }

  /** What the target agreed to. */
  public Welcome welcome() {
    return welcome;
  }

  /** The encoding of strings both sides use. */
  public TextEncoding encoding() {
    return wire.encoding();
  }

  /** A Type-1 query in the encoding of this association. */
  public Query type1(String attributeSet, AttributeQuery query) {
    return new Query.Type1(new RpnQueries(encoding()).of(attributeSet, query));
  }

  /** Searches. */
  public SearchAnswer search(SearchCall call, Deadline deadline) throws TargetException {
    ElementSetNames elements = elements(call.form());
    Piggyback along =
        call.along() == 0
            ? Piggyback.NONE
            : new Piggyback(
                call.along(),
                Integer.MAX_VALUE,
                call.along(),
                elements,
                elements,
                call.form().syntax());
    Octets id = nextId();
    SearchRequest request =
        new SearchRequest(
            id,
            along,
            true,
            call.resultSet(),
            call.databases(),
            call.query(),
            List.of(),
            List.of());
    SearchResponse answer = ask(request, SearchResponse.class, deadline);
    if (!answer.searchStatus()) {
      return new SearchAnswer.Failed(Diagnostics.of(answer.delivery().records()));
    }
    if (answer.resultCount() < 0) {
      throw failed(new TargetException(Fault.UNUSABLE, "it found fewer records than none"));
    }
    List<String> remarks = new ArrayList<>();
    List<Delivered> records =
        answer.delivery().records() instanceof Records.Retrieved(var retrieved)
            ? AnswerReading.delivered(retrieved, call.along(), remarks)
            : List.of();
    return new SearchAnswer.Found(answer.resultCount(), records, remarks);
  }

  /** Fetches records of a result set; a target may give fewer at once than are asked for. */
  public PresentAnswer present(Range range, SearchCall.Form form, Deadline deadline)
      throws TargetException {
    ElementSetNames elements = elements(form);
    PresentRequest request =
        new PresentRequest(
            nextId(),
            range.resultSet(),
            List.of(new PresentRequest.Range(range.start(), range.count())),
            elements == null ? null : new RecordComposition.Simple(elements),
            form.syntax(),
            null,
            List.of());
    PresentResponse answer = ask(request, PresentResponse.class, deadline);
    List<String> remarks = new ArrayList<>();
    return answer.records() instanceof Records.Retrieved(var retrieved)
        ? new PresentAnswer.Records(
            AnswerReading.delivered(retrieved, range.count(), remarks), remarks)
        : new PresentAnswer.Failed(Diagnostics.of(answer.records()));
  }

  /**
   * Records of a result set.
   *
   * @param start place of the first, from 1
   * @param count at least 1
   */
  public record Range(String resultSet, long start, int count) {}

  /**
   * Lists an index around a term, which shall stand first.
   *
   * @param attributeSet object identifier of the set for attributes that name none
   */
  public Scanned scan(
      List<String> databases,
      String attributeSet,
      AttributeQuery.Operand start,
      int count,
      Deadline deadline)
      throws TargetException {
    ScanRequest request =
        new ScanRequest(
            nextId(),
            databases,
            new org.tongjie.z3950.ber.Oid(attributeSet),
            new RpnQueries(encoding()).operand(start),
            0L,
            count,
            1L,
            List.of());
    ScanResponse answer = ask(request, ScanResponse.class, deadline);
    ScanEntries entries = answer.entries();
    if (entries == null || entries.entries() == null) {
      return new Scanned.Failed(Diagnostics.of(entries == null ? null : entries.diagnostics()));
    }
    Long position = answer.positionOfTerm();
    return new Scanned.Terms(
        AnswerReading.terms(entries.entries(), count, encoding()),
        position == null ? 0 : position.intValue());
  }

  /**
   * Sorts a result set in place.
   *
   * @return why not, empty when it is sorted
   */
  public List<TargetDiagnostic> sort(String resultSet, List<SortKeySpec> keys, Deadline deadline)
      throws TargetException {
    SortRequest request = new SortRequest(nextId(), List.of(resultSet), resultSet, keys, List.of());
    SortResponse answer = ask(request, SortResponse.class, deadline);
    return answer.status() == SortStatus.FAILURE ? Diagnostics.of(answer.diagnostics()) : List.of();
  }

  private static @Nullable ElementSetNames elements(SearchCall.Form form) {
    return form.elements().isEmpty() ? null : new ElementSetNames.Generic(form.elements());
  }

  private Octets nextId() {
    questions++;
    return Octets.of(Long.toString(questions).getBytes(java.nio.charset.StandardCharsets.US_ASCII));
  }

  private <A extends Apdu> A ask(Apdu request, Class<A> wanted, Deadline deadline)
      throws TargetException {
    if (failed) {
      throw new TargetException(Fault.CLOSED, "the association has ended");
    }
    try {
      Apdu answer = wire.exchange(request, deadline);
      if (!wanted.isInstance(answer)) {
        throw unexpected(answer);
      }
      Octets id = answer.referenceId();
      if (id != null && !Objects.equals(id, request.referenceId())) {
        throw new TargetException(Fault.UNUSABLE, "it answered another question than ours");
      }
      answers++;
      return wanted.cast(answer);
    } catch (TargetException failure) {
      throw failed(failure);
    }
  }

  private TargetException failed(TargetException failure) {
    failed = true;
    wire.close();
    return failure;
  }

  private static TargetException unexpected(Apdu answer) {
    if (answer instanceof Close close) {
      String words = close.diagnosticInformation();
      return new TargetException(
          Fault.CLOSED,
          "it closed the association: " + close.reason() + (words == null ? "" : ", " + words));
    }
    return new TargetException(
        Fault.UNUSABLE, "it answered with " + answer.getClass().getSimpleName());
  }

  /** Questions answered so far. */
  long answers() {
    return answers;
  }

  /** Whether more can be asked. */
  public boolean isUsable() {
    return !failed;
  }

  /** Takes leave as version 3 asks for; the answer is not waited for. */
  @Override
  public void close() {
    if (!failed) {
      failed = true;
      if (welcome.versions().three()) {
        try {
          wire.send(Close.of(CloseReason.FINISHED, null));
        } catch (IOException _) {
          // the connection is gone already
        }
      }
      wire.close();
    }
  }
}
