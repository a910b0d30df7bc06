package org.tongjie.z3950.session;

import java.util.List;
import org.tongjie.catalog.query.AttributeQuery;
import org.tongjie.catalog.query.AttributeTranslation;
import org.tongjie.catalog.query.CqlParser;
import org.tongjie.catalog.query.CqlQuery;
import org.tongjie.catalog.query.CqlTranslation;
import org.tongjie.catalog.query.SortKey;
import org.tongjie.catalog.query.Translation;
import org.tongjie.z3950.ber.TextEncoding;
import org.tongjie.z3950.pdu.Diagnostic;
import org.tongjie.z3950.pdu.External;
import org.tongjie.z3950.pdu.Query;
import org.tongjie.z3950.pdu.RpnQuery;
import org.tongjie.z3950.rpn.Bib1;
import org.tongjie.z3950.rpn.PqfText;
import org.tongjie.z3950.rpn.RpnReading;

/** Queries of the wire as the catalogue's. */
final class QueryReading {
  private final TextEncoding text;
  private final ResultSets sets;

  QueryReading(TextEncoding text, ResultSets sets) {
    this.text = text;
    this.sets = sets;
  }

  /** A query that can be asked of the catalogue, with the order it names itself. */
  record Understood(org.tongjie.catalog.query.Query query, List<SortKey> sort) {}

  /** The query as people write it, for the log. */
  String shown(Query query) {
    return switch (query) {
      case Query.Type1(RpnQuery rpn) -> PqfText.of(new RpnReading(text).read(rpn.root()));
      case Query.Type101(RpnQuery rpn) -> PqfText.of(new RpnReading(text).read(rpn.root()));
      case Query.Cql(String cql) -> cql;
      case Query.Type104 _ -> "type 104";
      case Query.Other(int type, _) -> "type " + type;
    };
  }

  Understood read(Query query) throws Refusal {
    return switch (query) {
      case Query.Type1(RpnQuery rpn) -> rpn(rpn);
      case Query.Type101(RpnQuery rpn) -> rpn(rpn);
      case Query.Cql(String cql) -> cql(cql);
      case Query.Type104(External external) ->
          throw new Refusal(Bib1.QUERY_TYPE, "104 " + external.syntax());
      case Query.Other(int type, _) -> throw new Refusal(Bib1.QUERY_TYPE, Integer.toString(type));
    };
  }

  private Understood rpn(RpnQuery rpn) throws Refusal {
    AttributeQuery query = new RpnReading(text).read(rpn.root());
    Translation translation =
        AttributeTranslation.translate(rpn.attributeSet().dotted(), query, sets::query);
    return switch (translation) {
      case Translation.Translated(var translated, List<SortKey> sort) ->
          new Understood(translated, sort);
      case Translation.Refused(int condition, String detail) ->
          throw new Refusal(setDropped(condition, detail));
    };
  }

  private Diagnostic.Default setDropped(int condition, String detail) {
    boolean dropped = condition == Bib1.NO_SUCH_RESULT_SET.condition() && sets.wasDropped(detail);
    return Diagnostic.bib1(dropped ? Bib1.RESULT_SET_DROPPED.condition() : condition, detail);
  }

  private Understood cql(String cql) throws Refusal {
    return switch (CqlParser.parse(cql)) {
      case CqlParser.Result.Malformed(_, String detail, _) ->
          throw new Refusal(Bib1.MALFORMED_QUERY, detail);
      case CqlParser.Result.Parsed(CqlQuery parsed) ->
          switch (CqlTranslation.translate(parsed, sets::query)) {
            case Translation.Translated(var translated, List<SortKey> sort) ->
                new Understood(translated, sort);
            case Translation.Refused(int diagnostic, String detail) ->
                throw new Refusal(ofCql(diagnostic, detail));
          };
    };
  }

  /** The condition of Bib-1 that comes nearest to one of {@code info:srw/diagnostic/1}. */
  private Diagnostic.Default ofCql(int diagnostic, String detail) {
    return switch (diagnostic) {
      case 10 -> Bib1.MALFORMED_QUERY.about(detail);
      case 15, 16, 18 -> Bib1.USE_ATTRIBUTE.about(detail);
      case 19, 20, 21, 22 -> Bib1.RELATION_ATTRIBUTE.about(detail);
      case 37, 40, 41, 42 -> Bib1.OPERATOR.about(detail);
      case 38 -> Bib1.TOO_MANY_OPERATORS.about(detail);
      case 50, 51 -> setDropped(Bib1.NO_SUCH_RESULT_SET.condition(), detail);
      case 80, 81, 82, 83, 84, 85, 86, 87, 88, 89, 90, 91, 92 -> Bib1.CANNOT_SORT.about(detail);
      default -> // a list that others number on
          Bib1.UNSUPPORTED_SEARCH.about("info:srw/diagnostic/1/" + diagnostic + " " + detail);
    };
  }
}
