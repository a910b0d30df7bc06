package org.tongjie.z3950.session;

import java.util.List;
import org.tongjie.z3950.database.ResultSet;
import org.tongjie.z3950.pdu.Diagnostic;
import org.tongjie.z3950.pdu.PresentRequest;
import org.tongjie.z3950.pdu.PresentRequest.Range;
import org.tongjie.z3950.pdu.PresentResponse;
import org.tongjie.z3950.pdu.PresentStatus;
import org.tongjie.z3950.pdu.Records;
import org.tongjie.z3950.rpn.Bib1;
import org.tongjie.z3950.syntax.RecordForm;

/** Present (Z39.50-2003 §3.2.3). */
final class Presenting {
  private static final int MOST_RANGES = 100;

  private final Surroundings surroundings;
  private final Association association;
  private final ResultSets sets;

  Presenting(Surroundings surroundings, Association association, ResultSets sets) {
    this.surroundings = surroundings;
    this.association = association;
    this.sets = sets;
  }

  PresentResponse present(PresentRequest request) throws Refusal {
    ResultSet set = sets.get(request.resultSetName());
    checkRanges(request.ranges(), set);
    String database = set.search().selection().databases().getFirst().name();
    RecordForm form =
        new Wanted(association.admission().partner(), association.records())
            .form(request.recordSyntax(), request.composition(), database);
    RecordDelivery.Delivered delivered =
        new RecordDelivery(surroundings, association, set, form).deliver(request.ranges());
    surroundings.log().handedOut(delivered.records().size());
    return new PresentResponse(
        request.referenceId(),
        delivered.records().size(),
        delivered.next() > set.total() ? 0 : delivered.next(),
        delivered.status(),
        new Records.Retrieved(delivered.records()),
        List.of());
  }

  private static void checkRanges(List<Range> ranges, ResultSet set) throws Refusal {
    if (ranges.size() > MOST_RANGES) {
      throw new Refusal(Bib1.PRESENT_OUT_OF_RANGE, "more than " + MOST_RANGES + " ranges");
    }
    for (Range range : ranges) {
      boolean within =
          range.start() >= 1
              && range.count() >= 0
              && range.start() <= set.total()
              && range.count() <= set.total() - range.start() + 1;
      if (!within) {
        throw new Refusal(Bib1.PRESENT_OUT_OF_RANGE, "1 to " + set.total());
      }
      if (range.start() + range.count() - 1 > set.reachable()) {
        throw new Refusal(
            Bib1.PRESENT_OUT_OF_RANGE, "only the first " + set.reachable() + " can be presented");
      }
    }
  }

  static PresentResponse refused(PresentRequest request, Diagnostic.Default why) {
    return new PresentResponse(
        request.referenceId(),
        0,
        request.ranges().getFirst().start(),
        PresentStatus.FAILURE,
        new Records.NonSurrogate(why),
        List.of());
  }
}
