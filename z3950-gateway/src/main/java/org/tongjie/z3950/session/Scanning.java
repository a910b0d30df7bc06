package org.tongjie.z3950.session;

import java.util.ArrayList;
import java.util.List;
import org.tongjie.catalog.directory.AgencySymbol;
import org.tongjie.catalog.index.BrowsePage;
import org.tongjie.catalog.index.BrowseTerm;
import org.tongjie.catalog.query.AttributeQuery;
import org.tongjie.catalog.query.AttributeSets;
import org.tongjie.catalog.query.AttributeTranslation;
import org.tongjie.catalog.query.BrowseRequest;
import org.tongjie.catalog.query.BrowseTranslation;
import org.tongjie.z3950.ber.Octets;
import org.tongjie.z3950.ber.Oid;
import org.tongjie.z3950.pdu.Diagnostic;
import org.tongjie.z3950.pdu.ScanEntries;
import org.tongjie.z3950.pdu.ScanEntries.TermInfo;
import org.tongjie.z3950.pdu.ScanRequest;
import org.tongjie.z3950.pdu.ScanResponse;
import org.tongjie.z3950.pdu.ScanStatus;
import org.tongjie.z3950.pdu.Term;
import org.tongjie.z3950.rpn.Bib1;
import org.tongjie.z3950.rpn.PqfText;
import org.tongjie.z3950.rpn.RpnReading;

/** Scan (Z39.50-2003 §3.2.8): a stretch of an ordered list of terms with their counts. */
final class Scanning {
  private final Surroundings surroundings;
  private final Association association;

  Scanning(Surroundings surroundings, Association association) {
    this.surroundings = surroundings;
    this.association = association;
  }

  /** The place asked for as people write it, for the log. */
  String shown(ScanRequest request) {
    return PqfText.of(new RpnReading(association.text()).operand(request.start()));
  }

  ScanResponse scan(ScanRequest request) throws Refusal {
    if (request.stepSize() != null && request.stepSize() != 0) {
      throw new Refusal(Bib1.ONLY_ZERO_STEP_SIZE, "");
    }
    int wanted = wanted(request.termsRequested());
    int position = position(request, wanted);
    BrowseTranslation.Place place = place(request);
    // The start term itself is left out where it is wanted before the first entry.
    int before = Math.max(0, position - 1);
    int after = position == 0 ? Math.min(wanted + 1, BrowseRequest.MAX_TERMS) : wanted - before;
    BrowsePage page =
        surroundings
            .catalog()
            .browse(
                new BrowseRequest(place.list(), place.start(), before, after, libraries(request)));
    List<BrowseTerm> terms = new ArrayList<>(page.before());
    boolean skipStart = position == 0 && page.found();
    List<BrowseTerm> from = skipStart ? page.after().subList(1, page.after().size()) : page.after();
    terms.addAll(from.subList(0, Math.min(from.size(), wanted - terms.size())));
    int at = position == 0 ? 0 : page.before().size() + 1;
    return response(request, status(page, terms.size(), wanted), terms, at);
  }

  private static int wanted(long termsRequested) throws Refusal {
    if (termsRequested < 0) {
      throw new Refusal(Bib1.MALFORMED_SCAN, "terms requested: " + termsRequested);
    }
    if (termsRequested > BrowseRequest.MAX_TERMS) {
      throw new Refusal(Bib1.TOO_MANY_TERMS, Integer.toString(BrowseRequest.MAX_TERMS));
    }
    return (int) termsRequested;
  }

  private static int position(ScanRequest request, int wanted) throws Refusal {
    Long preferred = request.preferredPosition();
    if (preferred == null) {
      return 1;
    }
    if (preferred < 0 || preferred > wanted + 1) {
      throw new Refusal(Bib1.SCAN_POSITION, Long.toString(preferred));
    }
    return preferred.intValue();
  }

  private BrowseTranslation.Place place(ScanRequest request) throws Refusal {
    Oid set = request.attributeSet();
    AttributeQuery.Operand start = new RpnReading(association.text()).operand(request.start());
    return switch (AttributeTranslation.browse(
        set == null ? AttributeSets.BIB_1 : set.dotted(), start)) {
      case BrowseTranslation.Place place -> place;
      case BrowseTranslation.Refused(int condition, String detail) ->
          throw new Refusal(Diagnostic.bib1(condition, detail));
    };
  }

  /** Those whose lists are merged: a term is counted as often as a search of them would find it. */
  private List<AgencySymbol> libraries(ScanRequest request) throws Refusal {
    return new DatabaseNames(surroundings.databases(), association.admission().partner())
        .select(request.databases())
        .libraries();
  }

  private static ScanStatus status(BrowsePage page, int terms, int wanted) {
    if (terms == wanted) {
      return ScanStatus.SUCCESS;
    }
    return page.complete() ? ScanStatus.PARTIAL_5 : ScanStatus.PARTIAL_4;
  }

  private ScanResponse response(
      ScanRequest request, ScanStatus status, List<BrowseTerm> terms, long position) {
    List<ScanEntries.Entry> entries = new ArrayList<>();
    for (BrowseTerm term : terms) {
      Octets octets = Octets.of(association.text().encode(term.display()));
      entries.add(TermInfo.of(new Term.General(octets), null, term.count()));
    }
    return new ScanResponse(
        request.referenceId(),
        0L,
        status,
        entries.size(),
        position,
        new ScanEntries(entries, null),
        request.attributeSet(),
        List.of());
  }

  static ScanResponse refused(ScanRequest request, Diagnostic.Default why) {
    return new ScanResponse(
        request.referenceId(),
        null,
        ScanStatus.FAILURE,
        0,
        null,
        new ScanEntries(null, List.of(why)),
        null,
        List.of());
  }
}
