package org.tongjie.z3950.rpn;

import java.util.List;
import org.tongjie.catalog.query.AttributeQuery;
import org.tongjie.catalog.query.AttributeQuery.SetOperator;
import org.tongjie.catalog.query.AttributeQuery.Value;

/** A query by attributes in prefix notation (PQF), for people. */
public final class PqfText {
  private final StringBuilder text = new StringBuilder();

  private PqfText() {}

  /** The query in a line. */
  public static String of(AttributeQuery query) {
    PqfText written = new PqfText();
    written.query(query);
    return written.text.toString().strip();
  }

  private void query(AttributeQuery query) {
    switch (query) {
      case AttributeQuery.Operand(var attributes, var term) -> {
        attributes(attributes);
        quoted(term.text());
      }
      case AttributeQuery.ResultSet(String name, var attributes) -> {
        attributes(attributes);
        text.append("@set ");
        quoted(name);
      }
      case AttributeQuery.Operation(var operator, AttributeQuery left, AttributeQuery right) -> {
        operator(operator);
        query(left);
        query(right);
      }
    }
  }

  private void operator(AttributeQuery.Operator operator) {
    switch (operator) {
      case SetOperator.AND -> text.append("@and ");
      case SetOperator.OR -> text.append("@or ");
      case SetOperator.AND_NOT -> text.append("@not ");
      case AttributeQuery.Proximity near ->
          text.append("@prox ")
              .append(near.exclusion() ? "1 " : "0 ")
              .append(near.distance())
              .append(near.ordered() ? " 1 " : " 0 ")
              .append(near.relation())
              .append(near.privateUnit() ? " p " : " k ")
              .append(near.unit())
              .append(' ');
    }
  }

  private void attributes(List<AttributeQuery.Attribute> attributes) {
    for (AttributeQuery.Attribute attribute : attributes) {
      text.append("@attr ");
      if (!attribute.set().isEmpty()) {
        text.append(attribute.set()).append(' ');
      }
      text.append(attribute.type()).append('=').append(value(attribute.value())).append(' ');
    }
  }

  private static String value(Value value) {
    return switch (value) {
      case Value.Numeric(long number) -> Long.toString(number);
      case Value.Complex(List<Value.Part> alternatives) ->
          alternatives.isEmpty() ? "\"\"" : part(alternatives.getFirst());
    };
  }

  private static String part(Value.Part part) {
    return switch (part) {
      case Value.Text(String name) -> name;
      case Value.Numeric(long number) -> Long.toString(number);
    };
  }

  private void quoted(String term) {
    text.append('"').append(term.replace("\\", "\\\\").replace("\"", "\\\"")).append("\" ");
  }
}
