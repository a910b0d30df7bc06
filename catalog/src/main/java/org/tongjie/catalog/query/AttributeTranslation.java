package org.tongjie.catalog.query;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.tongjie.catalog.query.AttributeQuery.Attribute;
import org.tongjie.catalog.query.AttributeQuery.Operand;
import org.tongjie.catalog.query.AttributeQuery.Operation;
import org.tongjie.catalog.query.AttributeQuery.Proximity;
import org.tongjie.catalog.query.AttributeQuery.ResultSet;
import org.tongjie.catalog.query.AttributeQuery.SetOperator;
import org.tongjie.catalog.query.AttributeQuery.TermType;
import org.tongjie.catalog.query.BrowseRequest.Browsable;
import org.tongjie.catalog.query.OperandAttributes.Unsupported;

/**
 * What queries by Bib-1 attributes mean here: the Uses of {@link Bib1}, and Bath area A to level 1.
 * An attribute that is not supported refuses the query with its diagnostic of the Bib-1 list.
 */
public final class AttributeTranslation {
  private static final int TOO_MANY_WORDS = 5;
  private static final int TOO_MANY_OPERATORS = 6;
  private static final int NO_SUCH_RESULT_SET = 30;
  private static final int UNSUPPORTED_OPERATOR = 110;
  private static final int UNSUPPORTED_USE = 114;
  private static final int UNSUPPORTED_COMBINATION = 123;
  private static final int MALFORMED_TERM = 125;
  private static final int PROXIMITY_OF_SETS = 129;
  private static final int UNSUPPORTED_PROXIMITY_RELATION = 131;
  private static final int UNSUPPORTED_PROXIMITY_UNIT = 132;
  private static final int UNSUPPORTED_TERM_TYPE = 229;
  private static final int MAX_DEPTH = 250;
  private static final int WORD = 2;
  private static final int MAX_DISTANCE = 100;

  private final String attributeSet;
  private final Function<String, Optional<Query>> resultSets;

  private AttributeTranslation(String attributeSet, Function<String, Optional<Query>> resultSets) {
    this.attributeSet = attributeSet;
    this.resultSets = resultSets;
  }

  /**
   * Translates a whole query.
   *
   * @param attributeSet object identifier of the set for attributes that name none
   * @param resultSets the query behind the name of a result set
   */
  public static Translation translate(
      String attributeSet, AttributeQuery query, Function<String, Optional<Query>> resultSets) {
    try {
      Query whole = new AttributeTranslation(attributeSet, resultSets).query(query, 0);
      if (!QueryCost.of(whole).isBearable()) {
        return new Translation.Refused(TOO_MANY_OPERATORS, "");
      }
      return new Translation.Translated(whole, List.of());
    } catch (Unsupported e) {
      return e.refused();
    }
  }

  /** What results are to be sorted by, for the attributes of a sort key. */
  public static Optional<SortKey.By> sortKey(String attributeSet, List<Attribute> attributes) {
    try {
      return switch (OperandAttributes.read(attributeSet, attributes).scope()) {
        case TITLE -> Optional.of(SortKey.By.TITLE);
        case AUTHOR, PERSON, CORPORATE -> Optional.of(SortKey.By.AUTHOR);
        case YEAR -> Optional.of(SortKey.By.YEAR);
        case ANYWHERE,
            OTHER_TITLE,
            SERIES,
            SUBJECT,
            PUBLISHER,
            PLACE,
            NOTE,
            ISBN,
            ISSN,
            LCCN,
            NUMBER,
            LOCAL_NUMBER,
            BARCODE,
            CALL_NUMBER,
            CLASS_NUMBER,
            LANGUAGE,
            FORM,
            LIBRARY ->
            Optional.empty();
      };
    } catch (Unsupported _) {
      return Optional.empty();
    }
  }

  /** The list that a scan by attributes looks into; lists hold whole fields, words have none. */
  public static BrowseTranslation browse(String attributeSet, Operand place) {
    try {
      OperandAttributes attributes = OperandAttributes.read(attributeSet, place.attributes());
      Optional<Browsable> list = Browsable.of(attributes.scope());
      if (list.isPresent()) {
        return new BrowseTranslation.Place(list.get(), place.term().text());
      }
      return new BrowseTranslation.Refused(UNSUPPORTED_USE, use(place.attributes()));
    } catch (Unsupported e) {
      return new BrowseTranslation.Refused(e.refused().diagnostic(), e.refused().detail());
    }
  }

  private static String use(List<Attribute> attributes) {
    return attributes.stream()
        .filter(a -> a.type() == Bib1.USE)
        .map(a -> a.value() instanceof AttributeQuery.Value.Numeric(long n) ? "" + n : "")
        .findFirst()
        .orElse("");
  }

  private Query query(AttributeQuery query, int depth) throws Unsupported {
    if (depth > MAX_DEPTH) {
      throw new Unsupported(TOO_MANY_OPERATORS, Integer.toString(MAX_DEPTH));
    }
    return switch (query) {
      case Operand operand -> operand(operand);
      case ResultSet(String name, List<Attribute> attributes) -> {
        if (!attributes.isEmpty()) {
          throw new Unsupported(UNSUPPORTED_COMBINATION, "");
        }
        yield resultSets.apply(name).orElseThrow(() -> new Unsupported(NO_SUCH_RESULT_SET, name));
      }
      case Operation(SetOperator operator, AttributeQuery left, AttributeQuery right) -> {
        Query first = query(left, depth + 1);
        Query second = query(right, depth + 1);
        yield switch (operator) {
          case AND -> QueryJoin.and(first, second);
          case OR -> QueryJoin.or(first, second);
          case AND_NOT -> QueryJoin.andNot(first, second);
        };
      }
      case Operation(Proximity proximity, AttributeQuery left, AttributeQuery right) ->
          near(proximity, left, right);
    };
  }

  private Query operand(Operand operand) throws Unsupported {
    if (operand.term().type() == TermType.NULL
        || operand.term().type() == TermType.OBJECT_IDENTIFIER) {
      throw new Unsupported(UNSUPPORTED_TERM_TYPE, "");
    }
    String text = operand.term().text();
    if (!QueryCost.isBearable(text)) {
      throw new Unsupported(TOO_MANY_WORDS, "");
    }
    OperandAttributes attributes = OperandAttributes.read(attributeSet, operand.attributes());
    if (attributes.relation() == OperandQuery.ALWAYS) {
      return OperandQuery.always(attributes);
    }
    if (text.isBlank()) {
      throw new Unsupported(MALFORMED_TERM, text);
    }
    return OperandQuery.of(attributes, text);
  }

  /** Nearness of two words or phrases in one field; nothing else is near another here. */
  private Query near(Proximity proximity, AttributeQuery left, AttributeQuery right)
      throws Unsupported {
    if (proximity.exclusion()) {
      throw new Unsupported(UNSUPPORTED_OPERATOR, "proximity with exclusion");
    }
    if (proximity.privateUnit() || proximity.unit() != WORD) {
      throw new Unsupported(UNSUPPORTED_PROXIMITY_UNIT, Integer.toString(proximity.unit()));
    }
    int distance = distance(proximity);
    if (!(left instanceof Operand first) || !(right instanceof Operand second)) {
      throw new Unsupported(PROXIMITY_OF_SETS, "");
    }
    Scope scope = OperandAttributes.read(attributeSet, first.attributes()).scope();
    String word = nearText(operand(first), scope, 201);
    String other = nearText(operand(second), scope, 202);
    return new Query.Near(scope, word, other, distance, proximity.ordered());
  }

  private static int distance(Proximity proximity) throws Unsupported {
    int distance = proximity.relation() == 1 ? proximity.distance() - 1 : proximity.distance();
    boolean atMost = proximity.relation() == 1 || proximity.relation() == 2;
    boolean sideBySide = proximity.relation() == 3 && distance == 1;
    if ((!atMost && !sideBySide) || distance < 1 || distance > MAX_DISTANCE) {
      throw new Unsupported(UNSUPPORTED_PROXIMITY_RELATION, Integer.toString(proximity.relation()));
    }
    return distance;
  }

  private static String nearText(Query operand, Scope scope, int diagnostic) throws Unsupported {
    return switch (operand) {
      case Query.Words(Scope own, String text) when own == scope && own.isText() -> text;
      case Query.Phrase(Scope own, String text) when own == scope && own.isText() -> text;
      case Query.All _,
          Query.Words _,
          Query.Phrase _,
          Query.Truncated _,
          Query.Masked _,
          Query.Exact _,
          Query.Beginning _,
          Query.Years _,
          Query.Near _,
          Query.And _,
          Query.Or _,
          Query.Not _ ->
          throw new Unsupported(diagnostic, "");
    };
  }
}
