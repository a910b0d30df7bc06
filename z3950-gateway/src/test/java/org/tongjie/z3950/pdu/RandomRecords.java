package org.tongjie.z3950.pdu;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;
import org.tongjie.z3950.ber.BerWriter;
import org.tongjie.z3950.ber.Octets;
import org.tongjie.z3950.ber.Oid;
import org.tongjie.z3950.ber.TextEncoding;

/** Sound values of the record types, made at random from their declarations. */
final class RandomRecords {
  private static final int DEEP = 12;

  /** Deeper than that a character set is one of several proposed, and "none" can be no proposal. */
  private static final int CHARSET_OF_RESPONSE = 2;

  private static final int VERY_DEEP = 30;
  private static final String[] TEXTS = {"", "a", "Default", "红楼梦", "Ibsen, Henrik, 1828–1906"};
  private static final int[] OTHER_QUERY_TYPES = {0, 2, 100, 102};

  private final RandomGenerator random;
  private int depth;

  RandomRecords(RandomGenerator random) {
    this.random = random;
  }

  /** A value of a record type, or of one of the types a sealed interface permits. */
  <T> T make(Class<T> type) {
    return type.cast(value(type));
  }

  private Object value(Type type) {
    depth++;
    try {
      if (type instanceof ParameterizedType parameterized) {
        return collection(parameterized);
      }
      return single((Class<?>) type);
    } finally {
      depth--;
    }
  }

  private Object collection(ParameterizedType type) {
    if (type.getRawType() == Set.class) {
      Set<Option> options = EnumSet.noneOf(Option.class);
      for (Option option : Option.values()) {
        if (random.nextBoolean()) {
          options.add(option);
        }
      }
      return options;
    }
    List<Object> list = new ArrayList<>();
    int size = depth > DEEP ? 1 : random.nextInt(1, 4);
    for (int i = 0; i < size; i++) {
      list.add(value(type.getActualTypeArguments()[0]));
    }
    return list;
  }

  private Object single(Class<?> type) {
    if (type == String.class) {
      return TEXTS[random.nextInt(TEXTS.length)];
    } else if (type == boolean.class || type == Boolean.class) {
      return random.nextBoolean();
    } else if (type == int.class || type == Integer.class) {
      return random.nextInt() >> random.nextInt(Integer.SIZE);
    } else if (type == long.class || type == Long.class) {
      return random.nextLong() >> random.nextInt(Long.SIZE);
    } else if (type == Octets.class) {
      return Octets.of(octets(random.nextInt(300)));
    } else if (type == Oid.class) {
      return oid();
    } else if (type.isEnum()) {
      Object[] constants = type.getEnumConstants();
      return constants[random.nextInt(constants.length)];
    } else if (type.isSealed()) {
      Class<?>[] permitted = type.getPermittedSubclasses();
      return single(permitted[depth > VERY_DEEP ? 0 : random.nextInt(permitted.length)]);
    }
    return record(type);
  }

  private Object record(Class<?> type) {
    if (type == External.SingleType.class) {
      return new External.SingleType(element());
    } else if (type == External.Arbitrary.class) {
      byte[] bits = octets(random.nextInt(2, 10));
      bits[0] = (byte) random.nextInt(8);
      return new External.Arbitrary(Octets.of(bits));
    } else if (type == NamePlusRecord.Fragment.class) {
      return new NamePlusRecord.Fragment(random.nextInt(3, 6), octetString(4));
    } else if (type == Query.Other.class) {
      int queryType = OTHER_QUERY_TYPES[random.nextInt(OTHER_QUERY_TYPES.length)];
      BerWriter out = new BerWriter(TextEncoding.UTF_8, 16);
      out.explicit(queryType, octetString(9), BerWriter::element);
      return new Query.Other(queryType, Octets.of(out.toByteArray()));
    } else if (type == UnknownApdu.class) {
      BerWriter out = new BerWriter(TextEncoding.UTF_8, 16);
      out.octets(2, Octets.of(new byte[] {7}));
      out.constructed(45, 0);
      return new UnknownApdu(Octets.of(new byte[] {7}), 45, Octets.of(out.toByteArray()));
    } else if (type == CharsetNegotiation.Iso2022.class) {
      return new CharsetNegotiation.Iso2022(iso2022());
    } else if (type == CharsetNegotiation.None.class && depth > CHARSET_OF_RESPONSE) {
      return new CharsetNegotiation.PreviouslyAgreed();
    } else if (type == Term.DateTime.class) {
      return new Term.DateTime("20261122093000Z");
    } else if (type == PresentRequest.Segmentation.class) {
      return new PresentRequest.Segmentation(random.nextLong(), null, 17L);
    }
    return construct(type);
  }

  private Object construct(Class<?> type) {
    RecordComponent[] components = type.getRecordComponents();
    @Nullable Object[] values = new Object[components.length];
    for (int i = 0; i < components.length; i++) {
      boolean nullable = components[i].getAnnotatedType().isAnnotationPresent(Nullable.class);
      boolean absent = nullable && (depth > DEEP || random.nextBoolean());
      values[i] = absent ? null : value(components[i].getGenericType());
    }
    try {
      var constructor =
          type.getDeclaredConstructor(
              Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new));
      constructor.setAccessible(true);
      return constructor.newInstance(values);
    } catch (NoSuchMethodException
        | InstantiationException
        | IllegalAccessException
        | InvocationTargetException e) {
      throw new LinkageError(type.toString(), e);
    }
  }

  private byte[] octets(int length) {
    byte[] octets = new byte[length];
    random.nextBytes(octets);
    return octets;
  }

  private Octets octetString(int length) {
    BerWriter out = new BerWriter(TextEncoding.UTF_8, 16);
    out.octets(org.tongjie.z3950.ber.Tag.OCTET_STRING, Octets.of(octets(length)));
    return Octets.of(out.toByteArray());
  }

  private Octets element() {
    BerWriter out = new BerWriter(TextEncoding.UTF_8, 16);
    out.octets(random.nextInt(400), Octets.of(octets(random.nextInt(200))));
    out.integer(random.nextInt(100_000), random.nextLong());
    out.constructed(random.nextInt(40), 0);
    return Octets.of(out.toByteArray());
  }

  /** Iso2022, its response: 8-bit, sets 6 and 100, g0 6, c0 1, gLeft g0. */
  private static Octets iso2022() {
    return Octets.of(
        java.util.HexFormat.of()
            .parseHex("a219a0028200a106020106020164a206800106840101a303830100"));
  }

  private Oid oid() {
    StringBuilder dotted = new StringBuilder("1.2.840.10003.");
    dotted.append(random.nextInt(30));
    for (int i = random.nextInt(4); i > 0; i--) {
      dotted.append('.').append(random.nextInt() >>> (1 + random.nextInt(31)));
    }
    return new Oid(dotted.toString());
  }
}
