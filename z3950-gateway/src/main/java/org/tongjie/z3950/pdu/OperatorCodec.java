package org.tongjie.z3950.pdu;

import org.tongjie.z3950.ber.BerReader;
import org.tongjie.z3950.ber.BerWriter;
import org.tongjie.z3950.ber.ProtocolException;

/**
 * Operator ::= [46] CHOICE { [0] and NULL, [1] or NULL, [2] and-not NULL, [3] IMPLICIT SEQUENCE {
 * [1] exclusion OPTIONAL, [2] distance, [3] ordered, [4] relationType, [5] CHOICE { [1] known, [2]
 * private } } }.
 */
final class OperatorCodec {
  private OperatorCodec() {}

  /** Reads what is within the explicit tag. */
  static Operator read(BerReader in) throws ProtocolException {
    return switch (in.tag()) {
      case 0 -> logical(in, Operator.Logical.AND);
      case 1 -> logical(in, Operator.Logical.OR);
      case 2 -> logical(in, Operator.Logical.AND_NOT);
      case 3 -> readProximity(in);
      default -> throw in.unexpected("an operator");
    };
  }

  private static Operator logical(BerReader in, Operator.Logical operator)
      throws ProtocolException {
    in.skip();
    return operator;
  }

  private static Operator readProximity(BerReader in) throws ProtocolException {
    Boolean exclusion = null;
    Long distance = null;
    Boolean ordered = null;
    Integer relation = null;
    Unit unit = null;
    in.enter();
    while (in.next()) {
      switch (in.tag()) {
        case 1 -> exclusion = in.bool();
        case 2 -> distance = in.integer();
        case 3 -> ordered = in.bool();
        case 4 -> relation = in.code();
        case 5 -> unit = in.explicit(OperatorCodec::readUnit);
        default -> in.skip();
      }
    }
    in.leave();
    Unit known = in.present(unit, "proximityUnitCode");
    return new Operator.Proximity(
        exclusion,
        in.present(distance, "distance"),
        in.present(ordered, "ordered"),
        in.present(relation, "relationType"),
        known.isPrivate(),
        known.code());
  }

  private record Unit(boolean isPrivate, int code) {}

  private static Unit readUnit(BerReader in) throws ProtocolException {
    return switch (in.tag()) {
      case 1 -> new Unit(false, in.code());
      case 2 -> new Unit(true, in.code());
      default -> throw in.unexpected("a proximity unit");
    };
  }

  static void write(BerWriter out, Operator operator) {
    switch (operator) {
      case Operator.Logical.AND -> out.nul(0);
      case Operator.Logical.OR -> out.nul(1);
      case Operator.Logical.AND_NOT -> out.nul(2);
      case Operator.Proximity proximity -> write(out, proximity);
    }
  }

  private static void write(BerWriter out, Operator.Proximity proximity) {
    int mark = out.mark();
    out.integer(proximity.privateUnit() ? 2 : 1, proximity.unit());
    out.constructed(5, mark);
    out.integer(4, proximity.relation());
    out.bool(3, proximity.ordered());
    out.integer(2, proximity.distance());
    out.optionalBool(1, proximity.exclusion());
    out.constructed(3, mark);
  }
}
