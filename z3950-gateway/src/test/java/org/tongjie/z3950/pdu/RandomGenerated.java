package org.tongjie.z3950.pdu;

import com.beanit.asn1bean.ber.ReverseByteArrayOutputStream;
import com.beanit.asn1bean.ber.types.BerAny;
import com.beanit.asn1bean.ber.types.BerBitString;
import com.beanit.asn1bean.ber.types.BerBoolean;
import com.beanit.asn1bean.ber.types.BerInteger;
import com.beanit.asn1bean.ber.types.BerNull;
import com.beanit.asn1bean.ber.types.BerObjectIdentifier;
import com.beanit.asn1bean.ber.types.BerOctetString;
import com.beanit.asn1bean.ber.types.BerType;
import com.beanit.asn1bean.ber.types.string.BerVisibleString;
import java.io.IOException;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.ParameterizedType;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/**
 * Sound values of the generated types, made at random. What is mandatory, and what is a CHOICE, is
 * found out from what the generated classes refuse to encode.
 */
final class RandomGenerated {
  private static final int DEEP = 14;
  private static final Set<String> CODES =
      Set.of(
          "presentStatus",
          "scanStatus",
          "sortStatus",
          "deleteOperationStatus",
          "status",
          "closeReason");
  private static final byte[] ANY = {0x30, 0x06, 0x1B, 0x01, 'a', 0x02, 0x01, 0x05};

  private final RandomGenerator random;
  private final Map<Class<?>, Boolean> choices = new HashMap<>();
  private final Map<Class<?>, Set<Field>> mandatory = new HashMap<>();

  RandomGenerated(RandomGenerator random) {
    this.random = random;
  }

  /** A value of a generated type. */
  BerType make(Class<?> type) throws ReflectiveOperationException {
    return make(type, "", 0);
  }

  /** The encoding of a generated value. */
  static byte[] encode(BerType value) throws IOException {
    ReverseByteArrayOutputStream out = new ReverseByteArrayOutputStream(1000, true);
    value.encode(out);
    return out.getArray();
  }

  private BerType make(Class<?> type, String name, int depth) throws ReflectiveOperationException {
    BerType value = (BerType) type.getConstructor().newInstance();
    switch (value) {
      case BerBitString bits -> fill(bits);
      case BerInteger number -> number.value = number(name);
      case BerBoolean bool -> bool.value = random.nextBoolean();
      case BerObjectIdentifier oid -> oid.value = arcs();
      case BerVisibleString text -> text.value = "Visible 1".getBytes(StandardCharsets.US_ASCII);
      case BerOctetString text -> text.value = text().getBytes(StandardCharsets.UTF_8);
      case BerAny any -> any.value = ANY;
      case BerNull none -> {}
      default -> fill(value, depth);
    }
    return value;
  }

  private void fill(BerType value, int depth) throws ReflectiveOperationException {
    List<Field> members = members(value.getClass());
    if (members.size() == 1 && members.getFirst().getName().equals("seqOf")) {
      fillList(value, members.getFirst(), depth);
    } else if (isChoice(value.getClass())) {
      Field chosen = members.get(depth >= DEEP ? 0 : random.nextInt(members.size()));
      set(value, chosen, depth);
    } else {
      Set<Field> needed = mandatory(value.getClass());
      for (Field member : members) {
        if (needed.contains(member) || (depth < DEEP && random.nextBoolean())) {
          set(value, member, depth);
        }
      }
    }
  }

  private void fillList(BerType value, Field seqOf, int depth) throws ReflectiveOperationException {
    Class<?> element =
        (Class<?>) ((ParameterizedType) seqOf.getGenericType()).getActualTypeArguments()[0];
    List<BerType> list = new ArrayList<>();
    for (int n = depth >= DEEP ? 1 : random.nextInt(1, 4); n > 0; n--) {
      list.add(make(element, "", depth + 1));
    }
    seqOf.setAccessible(true);
    seqOf.set(value, list);
  }

  private void set(BerType value, Field member, int depth) throws ReflectiveOperationException {
    setter(value, member).invoke(value, make(member.getType(), member.getName(), depth + 1));
  }

  private static Method setter(BerType value, Field member) throws NoSuchMethodException {
    String name = member.getName().replace("_", "");
    String setter = "set" + name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1);
    return value.getClass().getMethod(setter, member.getType());
  }

  private static List<Field> members(Class<?> type) {
    List<Field> members = new ArrayList<>();
    for (Class<?> at = type; at != Object.class; at = at.getSuperclass()) {
      Arrays.stream(at.getDeclaredFields())
          .filter(field -> !Modifier.isStatic(field.getModifiers()))
          .filter(field -> !field.getName().equals("code"))
          .forEach(members::add);
    }
    return members;
  }

  private boolean isChoice(Class<?> type) throws ReflectiveOperationException {
    Boolean known = choices.get(type);
    if (known == null) {
      Throwable refusal = refusal((BerType) type.getConstructor().newInstance());
      known = refusal instanceof IOException && String.valueOf(refusal).contains("CHOICE");
      choices.put(type, known);
    }
    return known;
  }

  private Set<Field> mandatory(Class<?> type) throws ReflectiveOperationException {
    Set<Field> known = mandatory.get(type);
    if (known == null) {
      known = new HashSet<>();
      BerType full = (BerType) type.getConstructor().newInstance();
      for (Field member : members(type)) {
        set(full, member, DEEP);
      }
      for (Field member : members(type)) {
        setter(full, member).invoke(full, new Object[] {null});
        if (refusal(full) instanceof NullPointerException) {
          known.add(member);
        }
        set(full, member, DEEP);
      }
      mandatory.put(type, known);
    }
    return known;
  }

  private static @Nullable Throwable refusal(BerType value) {
    try {
      encode(value);
      return null;
    } catch (IOException | NullPointerException refused) {
      return refused;
    }
  }

  private void fill(BerBitString bits) {
    String type = bits.getClass().getSimpleName();
    if (type.equals("ProtocolVersion")) {
      bits.value = new byte[] {(byte) (random.nextBoolean() ? 0xE0 : 0xC0)};
      bits.numBits = 3;
    } else if (type.equals("Options")) {
      bits.value = new byte[] {(byte) random.nextInt(), (byte) ((random.nextInt() & 0xBE) | 2)};
      bits.numBits = 15;
    } else {
      bits.value = new byte[] {(byte) random.nextInt(), (byte) 0xA8};
      bits.numBits = 13;
    }
  }

  private BigInteger number(String name) {
    return BigInteger.valueOf(
        CODES.contains(name) ? random.nextInt(3) : random.nextInt() >> random.nextInt(32));
  }

  private int[] arcs() {
    return new int[] {1, 2, 840, 10003, random.nextInt(300), random.nextInt() >>> 1};
  }

  private String text() {
    return "中 " + Integer.toHexString(random.nextInt());
  }
}
