package org.tongjie.z3950.rpn;

import java.util.ArrayList;
import java.util.List;
import org.tongjie.catalog.query.AttributeQuery;
import org.tongjie.catalog.query.AttributeQuery.SetOperator;
import org.tongjie.catalog.query.AttributeQuery.TermType;
import org.tongjie.catalog.query.AttributeQuery.Value;
import org.tongjie.z3950.ber.Oid;
import org.tongjie.z3950.ber.TextEncoding;
import org.tongjie.z3950.pdu.Attribute;
import org.tongjie.z3950.pdu.Operator;
import org.tongjie.z3950.pdu.RpnNode;
import org.tongjie.z3950.pdu.StringOrNumeric;
import org.tongjie.z3950.pdu.Term;

/** Queries of the wire as the catalogue reads them; the codec has bounded their depth. */
public final class RpnReading {
  private final TextEncoding text;

  /**
   * @param text how the octets of terms are to be read
   */
  public RpnReading(TextEncoding text) {
    this.text = text;
  }

  /** The same query; terms that are no text are marked as such and left empty. */
  public AttributeQuery read(RpnNode node) {
    return switch (node) {
      case RpnNode.Operand operand -> operand(operand);
      case RpnNode.ResultSet(String name) -> new AttributeQuery.ResultSet(name);
      case RpnNode.RestrictedResultSet(String name, List<Attribute> attributes) ->
          new AttributeQuery.ResultSet(name, attributes(attributes));
      case RpnNode.Operation(Operator operator, RpnNode left, RpnNode right) ->
          new AttributeQuery.Operation(operator(operator), read(left), read(right));
    };
  }

  /** One operand, as Scan has it too. */
  public AttributeQuery.Operand operand(RpnNode.Operand operand) {
    return new AttributeQuery.Operand(attributes(operand.attributes()), term(operand.term()));
  }

  /** Attributes, as Sort has them too. */
  public static List<AttributeQuery.Attribute> attributes(List<Attribute> attributes) {
    List<AttributeQuery.Attribute> read = new ArrayList<>();
    for (Attribute attribute : attributes) {
      Oid set = attribute.set();
      read.add(
          new AttributeQuery.Attribute(
              set == null ? "" : set.dotted(), attribute.type(), value(attribute.value())));
    }
    return read;
  }

  private static Value value(Attribute.Value value) {
    return switch (value) {
      case Attribute.Numeric(long number) -> new Value.Numeric(number);
      case Attribute.Complex(List<StringOrNumeric> alternatives, List<Long> _) ->
          new Value.Complex(alternatives.stream().map(RpnReading::part).toList());
    };
  }

  private static Value.Part part(StringOrNumeric alternative) {
    return switch (alternative) {
      case StringOrNumeric.Text(String name) -> new Value.Text(name);
      case StringOrNumeric.Numeric(long number) -> new Value.Numeric(number);
    };
  }

  private AttributeQuery.Term term(Term term) {
    return switch (term) {
      case Term.General(var octets) -> AttributeQuery.Term.general(text.decode(octets));
      case Term.Numeric(long number) ->
          new AttributeQuery.Term(TermType.NUMERIC, Long.toString(number));
      case Term.CharacterString(String string) -> new AttributeQuery.Term(TermType.STRING, string);
      case Term.Identifier(Oid oid) ->
          new AttributeQuery.Term(TermType.OBJECT_IDENTIFIER, oid.dotted());
      case Term.DateTime(String time) -> new AttributeQuery.Term(TermType.DATE_TIME, time);
      case Term.Externally _, Term.Quantity _, Term.Null _ ->
          new AttributeQuery.Term(TermType.NULL, "");
    };
  }

  private static AttributeQuery.Operator operator(Operator operator) {
    return switch (operator) {
      case Operator.Logical.AND -> SetOperator.AND;
      case Operator.Logical.OR -> SetOperator.OR;
      case Operator.Logical.AND_NOT -> SetOperator.AND_NOT;
      case Operator.Proximity near ->
          new AttributeQuery.Proximity(
              Boolean.TRUE.equals(near.exclusion()),
              Math.clamp(near.distance(), Integer.MIN_VALUE, Integer.MAX_VALUE),
              near.ordered(),
              near.relation(),
              near.privateUnit(),
              near.unit());
    };
  }
}
