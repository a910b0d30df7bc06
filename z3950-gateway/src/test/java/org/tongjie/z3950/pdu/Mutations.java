package org.tongjie.z3950.pdu;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.tongjie.z3950.ber.Octets;
import org.tongjie.z3950.ber.ProtocolException;
import org.tongjie.z3950.ber.TextEncoding;

/**
 * Reads damaged and random data units, in a process of its own so that its heap can be small.
 * Whatever is read must survive writing and reading; whatever is not must end in a {@link
 * ProtocolException}.
 */
final class Mutations {
  private static final int SOUND = 2_000;
  private static final int MAX_OCTETS = 1 << 20;
  private static final int EMBEDDED_SHARE = 8;

  private final Random random;
  private final List<byte[]> sound = new ArrayList<>();
  private int read;
  private int refused;

  private Mutations(long seed) {
    random = new Random(seed);
    RandomRecords records = new RandomRecords(random);
    for (int i = 0; i < SOUND; i++) {
      byte[] written = Apdus.write(records.make(Apdu.class));
      sound.add(random.nextInt(4) == 0 ? Disguise.indefinite(written) : written);
    }
  }

  /** Arguments: mutated data units, random data units, seed. */
  public static void main(String[] arguments) throws IOException {
    Mutations mutations = new Mutations(Long.parseLong(arguments[2]));
    int mutated = Integer.parseInt(arguments[0]);
    for (int i = 0; i < mutated; i++) {
      mutations.meet(mutations.mutated());
    }
    int random = Integer.parseInt(arguments[1]);
    for (int i = 0; i < random; i++) {
      mutations.meet(mutations.random());
    }
    mutations.meet(mutations.manyEmptyElements());
    mutations.meet(mutations.nested((byte) 0xA1));
    mutations.meet(new byte[] {(byte) 0xB6, (byte) 0x84, 0x7F, (byte) 0xFF, (byte) 0xFF, 0});
    System.out.printf(
        "%d mutated, %d random: %d data units read, %d refused, heap limit %d MiB%n",
        mutated, random, mutations.read, mutations.refused, Runtime.getRuntime().maxMemory() >> 20);
  }

  @SuppressWarnings("CatchAndPrintStackTrace") // the process that started this one reads it
  private void meet(byte[] octets) {
    try {
      ApduFrames frames = new ApduFrames(new ByteArrayInputStream(octets), MAX_OCTETS);
      for (Optional<byte[]> framed = frames.next(); framed.isPresent(); framed = frames.next()) {
        Apdu apdu = Apdus.read(framed.get());
        if (!Apdus.read(Apdus.write(apdu)).equals(apdu)) {
          throw new IllegalStateException("not the same after writing: " + apdu);
        }
        read++;
      }
      if (random.nextInt(EMBEDDED_SHARE) == 0) {
        embedded(octets);
      }
    } catch (ProtocolException refusal) {
      refused++;
    } catch (Throwable fault) {
      fault.printStackTrace();
      System.out.println("on " + HexFormat.of().formatHex(octets, 0, Math.min(999, octets.length)));
      System.exit(1);
    }
  }

  /** The structures that travel in EXTERNALs, from octets that are damaged as well. */
  private void embedded(byte[] octets) throws ProtocolException {
    External external = External.single(OpacRecord.SYNTAX, Octets.of(octets));
    switch (random.nextInt(3)) {
      case 0 -> OpacRecord.read(external, TextEncoding.UTF_8);
      case 1 -> SearchResult1.read(external, TextEncoding.UTF_8);
      default -> CharsetNegotiation.read(external);
    }
  }

  private byte[] mutated() {
    byte[] from = sound.get(random.nextInt(SOUND)).clone();
    return switch (random.nextInt(6)) {
      case 0 -> Arrays.copyOf(from, random.nextInt(from.length));
      case 1 -> splice(from, sound.get(random.nextInt(SOUND)));
      case 2 -> splice(from, from);
      default -> changed(from);
    };
  }

  private byte[] changed(byte[] octets) {
    for (int n = random.nextInt(1, 9); n > 0; n--) {
      int at = random.nextInt(octets.length);
      octets[at] =
          switch (random.nextInt(5)) {
            case 0 -> (byte) 0x80;
            case 1 -> (byte) 0xFF;
            case 2 -> 0;
            case 3 -> (byte) (octets[at] ^ 1 << random.nextInt(8));
            default -> (byte) random.nextInt();
          };
    }
    return octets;
  }

  private byte[] splice(byte[] first, byte[] second) {
    int end = random.nextInt(first.length);
    int from = random.nextInt(second.length);
    byte[] spliced = Arrays.copyOf(first, end + second.length - from);
    System.arraycopy(second, from, spliced, end, second.length - from);
    return spliced;
  }

  private byte[] random() {
    byte[] octets = new byte[random.nextInt(1, 400)];
    random.nextBytes(octets);
    if (random.nextBoolean()) {
      octets[0] = (byte) (0xA0 | random.nextInt(20, 31));
    }
    return octets;
  }

  /** A search whose list of databases is as long as a megabyte allows. */
  private byte[] manyEmptyElements() {
    byte[] octets = new byte[MAX_OCTETS - 64];
    Arrays.fill(octets, 10, octets.length, (byte) 0);
    octets[0] = (byte) 0xB6;
    octets[1] = (byte) 0x83;
    writeLength(octets, 2, octets.length - 5);
    octets[5] = (byte) 0xB2;
    octets[6] = (byte) 0x83;
    writeLength(octets, 7, octets.length - 10);
    for (int i = 10; i + 2 < octets.length; i += 3) {
      octets[i] = (byte) 0x9F;
      octets[i + 1] = 105;
    }
    return octets;
  }

  private static void writeLength(byte[] octets, int at, int length) {
    octets[at] = (byte) (length >> 16);
    octets[at + 1] = (byte) (length >> 8);
    octets[at + 2] = (byte) length;
  }

  /** Elements of indefinite length within one another. */
  private byte[] nested(byte tag) {
    byte[] octets = new byte[MAX_OCTETS / 2];
    for (int i = 0; i < octets.length; i += 2) {
      octets[i] = tag;
      octets[i + 1] = (byte) 0x80;
    }
    octets[0] = (byte) 0xB6;
    return octets;
  }
}
