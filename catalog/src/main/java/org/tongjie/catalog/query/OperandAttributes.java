package org.tongjie.catalog.query;

import java.util.List;
import java.util.Optional;
import org.tongjie.catalog.query.AttributeQuery.Attribute;
import org.tongjie.catalog.query.AttributeQuery.Value;
import org.tongjie.catalog.query.Bib1.Structure;

/**
 * The attributes of one operand, each with its value or its default.
 *
 * @param relation 1 to 6 for less, at most, equal, at least, greater, not equal; 103 always; 104
 *     within
 * @param first whether the term begins a field
 * @param structure empty when none was given
 * @param truncation 100 none, 1 right, 101 and 104 by marks in the term
 * @param complete whether the term is a whole field
 */
record OperandAttributes(
    Scope scope,
    int relation,
    boolean first,
    Optional<Structure> structure,
    int truncation,
    boolean complete) {
  private static final int UNSUPPORTED_TYPE = 113;
  private static final int UNSUPPORTED_USE = 114;
  private static final int UNSUPPORTED_RELATION = 117;
  private static final int UNSUPPORTED_STRUCTURE = 118;
  private static final int UNSUPPORTED_POSITION = 119;
  private static final int UNSUPPORTED_TRUNCATION = 120;
  private static final int UNSUPPORTED_SET = 121;
  private static final int UNSUPPORTED_COMPLETENESS = 122;
  private static final int EQUAL = 3;
  private static final int RELEVANCE = 102;
  private static final OperandAttributes NONE =
      new OperandAttributes(Scope.ANYWHERE, EQUAL, false, Optional.empty(), 100, false);

  /** Leaves the reading of attributes with a diagnostic; never leaves this package. */
  static final class Unsupported extends Exception {
    private static final long serialVersionUID = 1;

    @SuppressWarnings("serial") // never serialised
    private final transient Translation.Refused refused;

    Unsupported(int diagnostic, String detail) {
      super(detail, null, false, false);
      this.refused = new Translation.Refused(diagnostic, detail);
    }

    Translation.Refused refused() {
      return refused;
    }
  }

  /**
   * Reads the attributes of an operand.
   *
   * @param defaultSet set of attributes that name none
   */
  static OperandAttributes read(String defaultSet, List<Attribute> attributes) throws Unsupported {
    OperandAttributes read = NONE;
    for (Attribute attribute : attributes) {
      String set = attribute.set().isEmpty() ? defaultSet : attribute.set();
      if (!set.equals(AttributeSets.BIB_1)) {
        throw new Unsupported(UNSUPPORTED_SET, set);
      }
      read = read.with(attribute);
    }
    return read;
  }

  private OperandAttributes with(Attribute attribute) throws Unsupported {
    Value value = attribute.value();
    return switch (attribute.type()) {
      case Bib1.USE ->
          new OperandAttributes(use(value), relation, first, structure, truncation, complete);
      case Bib1.RELATION ->
          new OperandAttributes(scope, relation(value), first, structure, truncation, complete);
      case Bib1.POSITION ->
          new OperandAttributes(scope, relation, position(value), structure, truncation, complete);
      case Bib1.STRUCTURE ->
          new OperandAttributes(
              scope, relation, first, Optional.of(structure(value)), truncation, complete);
      case Bib1.TRUNCATION ->
          new OperandAttributes(scope, relation, first, structure, truncation(value), complete);
      case Bib1.COMPLETENESS ->
          new OperandAttributes(scope, relation, first, structure, truncation, completeness(value));
      default -> throw new Unsupported(UNSUPPORTED_TYPE, Integer.toString(attribute.type()));
    };
  }

  /** Of alternatives the first that is known. */
  private static Scope use(Value value) throws Unsupported {
    List<? extends Value.Part> parts =
        switch (value) {
          case Value.Numeric number -> List.of(number);
          case Value.Complex(List<Value.Part> alternatives) -> alternatives;
        };
    for (Value.Part part : parts) {
      Optional<Scope> scope =
          switch (part) {
            case Value.Numeric(long number) -> Bib1.use(number);
            case Value.Text(String name) -> Bib1.use(name);
          };
      if (scope.isPresent()) {
        return scope.get();
      }
    }
    throw new Unsupported(UNSUPPORTED_USE, shown(value));
  }

  private static int relation(Value value) throws Unsupported {
    long number = number(value);
    if (number == RELEVANCE) {
      return EQUAL;
    }
    if ((number >= 1 && number <= 6) || number == 103 || number == 104) {
      return (int) number;
    }
    throw new Unsupported(UNSUPPORTED_RELATION, shown(value));
  }

  private static boolean position(Value value) throws Unsupported {
    long number = number(value);
    if (number != 1 && number != 3) {
      throw new Unsupported(UNSUPPORTED_POSITION, shown(value));
    }
    return number == 1;
  }

  private static Structure structure(Value value) throws Unsupported {
    return Bib1.structure(number(value))
        .orElseThrow(() -> new Unsupported(UNSUPPORTED_STRUCTURE, shown(value)));
  }

  private static int truncation(Value value) throws Unsupported {
    long number = number(value);
    if (number != 1 && number != 100 && number != 101 && number != 104) {
      throw new Unsupported(UNSUPPORTED_TRUNCATION, shown(value));
    }
    return (int) number;
  }

  private static boolean completeness(Value value) throws Unsupported {
    long number = number(value);
    if (number != 1 && number != 3) {
      throw new Unsupported(UNSUPPORTED_COMPLETENESS, shown(value));
    }
    return number == 3;
  }

  /** Names are known for the type Use alone. */
  private static long number(Value value) {
    return value instanceof Value.Numeric(long number) ? number : -1;
  }

  private static String shown(Value value) {
    return switch (value) {
      case Value.Numeric(long number) -> Long.toString(number);
      case Value.Complex(List<Value.Part> parts) when parts.isEmpty() -> "";
      case Value.Complex(List<Value.Part> parts) ->
          switch (parts.getFirst()) {
            case Value.Numeric(long number) -> Long.toString(number);
            case Value.Text(String text) -> text;
          };
    };
  }
}
