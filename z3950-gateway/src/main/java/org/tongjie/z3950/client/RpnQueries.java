package org.tongjie.z3950.client;

import java.util.List;
import org.tongjie.catalog.query.AttributeQuery;
import org.tongjie.catalog.query.AttributeQuery.SetOperator;
import org.tongjie.catalog.query.AttributeQuery.TermType;
import org.tongjie.z3950.ber.Octets;
import org.tongjie.z3950.ber.Oid;
import org.tongjie.z3950.ber.TextEncoding;
import org.tongjie.z3950.pdu.Attribute;
import org.tongjie.z3950.pdu.Operator;
import org.tongjie.z3950.pdu.RpnNode;
import org.tongjie.z3950.pdu.RpnQuery;
import org.tongjie.z3950.pdu.StringOrNumeric;
import org.tongjie.z3950.pdu.Term;

/** Queries by attributes as the protocol carries them, terms in the encoding of the association. */
final class RpnQueries {
  private final TextEncoding encoding;

  RpnQueries(TextEncoding encoding) {
    this.encoding = encoding;
  }

  RpnQuery of(String attributeSet, AttributeQuery query) {
    return new RpnQuery(new Oid(attributeSet), node(query));
  }

  RpnNode.Operand operand(AttributeQuery.Operand operand) {
    return new RpnNode.Operand(attributes(operand.attributes()), term(operand.term()));
  }

  private RpnNode node(AttributeQuery query) {
    return switch (query) {
      case AttributeQuery.Operand operand -> operand(operand);
      case AttributeQuery.ResultSet(var name, var attributes) when attributes.isEmpty() ->
          new RpnNode.ResultSet(name);
      case AttributeQuery.ResultSet(var name, var attributes) ->
          new RpnNode.RestrictedResultSet(name, attributes(attributes));
      case AttributeQuery.Operation(var operator, var left, var right) ->
          new RpnNode.Operation(operator(operator), node(left), node(right));
    };
  }

  private static Operator operator(AttributeQuery.Operator operator) {
    return switch (operator) {
      case SetOperator.AND -> Operator.Logical.AND;
      case SetOperator.OR -> Operator.Logical.OR;
      case SetOperator.AND_NOT -> Operator.Logical.AND_NOT;
      case AttributeQuery.Proximity near ->
          new Operator.Proximity(
              near.exclusion(),
              near.distance(),
              near.ordered(),
              near.relation(),
              near.privateUnit(),
              near.unit());
    };
  }

  private static List<Attribute> attributes(List<AttributeQuery.Attribute> attributes) {
    return attributes.stream().map(RpnQueries::attribute).toList();
  }

  private static Attribute attribute(AttributeQuery.Attribute attribute) {
    Attribute.Value value =
        switch (attribute.value()) {
          case AttributeQuery.Value.Numeric(long number) -> new Attribute.Numeric(number);
          case AttributeQuery.Value.Complex(var parts) ->
              new Attribute.Complex(parts.stream().map(RpnQueries::part).toList(), List.of());
        };
    Oid set = attribute.set().isEmpty() ? null : new Oid(attribute.set());
    return new Attribute(set, attribute.type(), value);
  }

  private static StringOrNumeric part(AttributeQuery.Value.Part part) {
    return switch (part) {
      case AttributeQuery.Value.Numeric(long number) -> new StringOrNumeric.Numeric(number);
      case AttributeQuery.Value.Text(String text) -> new StringOrNumeric.Text(text);
    };
  }

  private Term term(AttributeQuery.Term term) {
    return switch (term.type()) {
      case TermType.NUMERIC -> new Term.Numeric(Long.parseLong(term.text()));
      case TermType.STRING -> new Term.CharacterString(term.text());
      case TermType.OBJECT_IDENTIFIER -> new Term.Identifier(new Oid(term.text()));
      case TermType.DATE_TIME -> new Term.DateTime(term.text());
      case TermType.NULL -> new Term.Null();
      case TermType.GENERAL -> new Term.General(Octets.of(encoding.encode(term.text())));
    };
  }
}
