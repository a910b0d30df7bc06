package org.tongjie.z3950.sru;

import java.util.ArrayList;
import java.util.List;
import org.tongjie.catalog.index.BrowsePage;
import org.tongjie.catalog.index.BrowseTerm;
import org.tongjie.catalog.query.BrowseRequest;
import org.tongjie.catalog.query.BrowseTranslation;
import org.tongjie.catalog.query.CqlParser;
import org.tongjie.catalog.query.CqlQuery;
import org.tongjie.catalog.query.CqlTranslation;
import org.tongjie.z3950.database.CatalogDatabase;
import org.tongjie.z3950.database.Selection;
import org.tongjie.z3950.database.UnionCatalog;
import org.tongjie.z3950.sru.SruRequest.Refused;
import org.tongjie.z3950.sru.SruRequest.Scan;

/** scan: the terms of an index around a place, each with the records that have it. */
final class ScanOperation {
  private final UnionCatalog catalog;

  ScanOperation(UnionCatalog catalog) {
    this.catalog = catalog;
  }

  /**
   * Answers a request.
   *
   * @throws org.tongjie.z3950.database.UnavailableException when the index does not answer
   */
  XmlOctets answer(Scan request, CatalogDatabase database) {
    return switch (CqlParser.parse(request.clause())) {
      case CqlParser.Result.Malformed malformed ->
          refused(request, QuestionReader.syntaxError(malformed));
      case CqlParser.Result.Parsed(CqlQuery cql) -> answer(request, cql, database);
    };
  }

  private XmlOctets answer(Scan request, CqlQuery clause, CatalogDatabase database) {
    return switch (CqlTranslation.browse(clause)) {
      case BrowseTranslation.Refused(int number, String detail) ->
          refused(request, new SruDiagnostic(number, detail));
      case BrowseTranslation.Place place -> answer(request, place, database);
    };
  }

  private XmlOctets answer(Scan request, BrowseTranslation.Place place, CatalogDatabase database) {
    int before = Math.clamp(request.position() - 1, 0, request.maximum());
    int skipped = request.position() == 0 ? 1 : 0;
    int after = request.maximum() - before + skipped;
    BrowsePage page =
        catalog.browse(
            new BrowseRequest(
                place.list(), place.start(), before, after, Selection.of(database).libraries()));
    return write(request, terms(page, before, after, skipped > 0 && page.found()));
  }

  private static XmlOctets refused(Scan request, SruDiagnostic diagnostic) {
    return AnswerXml.refusal(
        new Refused(request.version(), Operation.SCAN, List.of(diagnostic), request.echo()));
  }

  /** A term and where in its index it stands: first, last, only or inner. */
  private record Placed(BrowseTerm term, String place) {}

  private static List<Placed> terms(BrowsePage page, int before, int after, boolean withoutTerm) {
    boolean atBeginning = page.complete() && before > 0 && page.before().size() < before;
    boolean atEnd = page.complete() && page.after().size() < after;
    List<BrowseTerm> following = page.after();
    List<BrowseTerm> all = new ArrayList<>(page.before());
    all.addAll(withoutTerm ? following.subList(1, following.size()) : cut(following, after));
    List<Placed> placed = new ArrayList<>();
    for (int i = 0; i < all.size(); i++) {
      boolean first = atBeginning && i == 0;
      boolean last = atEnd && i == all.size() - 1;
      String place = first ? (last ? "only" : "first") : (last ? "last" : "inner");
      placed.add(new Placed(all.get(i), place));
    }
    return placed;
  }

  private static List<BrowseTerm> cut(List<BrowseTerm> terms, int most) {
    return terms.subList(0, Math.min(terms.size(), most));
  }

  private static XmlOctets write(Scan request, List<Placed> terms) {
    SruVersion version = request.version();
    XmlOctets xml = AnswerXml.open(version, Operation.SCAN);
    if (!terms.isEmpty()) {
      xml.markup("<terms>");
      for (Placed placed : terms) {
        xml.markup("<term>")
            .element("value", placed.term().display())
            .element("numberOfRecords", placed.term().count());
        if (!placed.place().equals("inner")) {
          xml.element("whereInList", placed.place());
        }
        xml.markup("</term>");
      }
      xml.markup("</terms>");
    }
    request.echo().write(xml, version, Operation.SCAN);
    return AnswerXml.close(xml, Operation.SCAN);
  }
}
