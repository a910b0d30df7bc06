package org.tongjie.catalog.matching;

import java.util.Arrays;
import java.util.List;

/**
 * The keys that bring records together for comparison: records that share none are never compared.
 *
 * <p>Each is a hash of a typed text: ISBN, 统一书号, ISSN, a number in a shared catalogue, title with
 * author, title with publisher and year. Years that differ by one share a key.
 */
public final class MatchKeys {
  private static final int HAN_TITLE = 12;
  private static final int LATIN_TITLE = 32;
  private static final int MAX_NAMES = 3;

  private final long[] keys = new long[48];
  private int count;

  private MatchKeys() {}

  /** The keys of an identity, sorted, each once. */
  public static long[] of(MatchIdentity identity) {
    MatchKeys found = new MatchKeys();
    found.addNumbers(identity.numbers());
    found.addTitle(identity, identity.title().base());
    if (!identity.part().name().isEmpty()) {
      found.addTitle(identity, identity.part().name());
    }
    return found.sorted();
  }

  private void addNumbers(MatchIdentity.Numbers numbers) {
    addAll('I', numbers.isbns());
    addAll('C', numbers.csbns());
    addAll('S', numbers.issns());
    addAll('N', numbers.systems());
  }

  private void addAll(char type, List<String> values) {
    for (int i = 0; i < Math.min(values.size(), 6); i++) {
      add(type, values.get(i), "", 0);
    }
  }

  private void addTitle(MatchIdentity identity, String title) {
    if (title.isEmpty()) {
      return;
    }
    boolean han = FoldedText.hasHan(title);
    String start = FoldedText.start(title, han ? HAN_TITLE : LATIN_TITLE);
    addNames(start, identity.names().persons());
    addNames(start, identity.names().bodies());
    int year = identity.imprint().year();
    List<String> publishers = identity.imprint().publishers();
    if (year > 0 && !publishers.isEmpty()) {
      String publisher = FoldedText.start(publishers.getFirst(), 4);
      add('P', start, publisher, year / 2);
      add('P', start, publisher, (year + 1) / 2);
    }
  }

  private void addNames(String start, List<String> names) {
    for (int i = 0; i < Math.min(names.size(), MAX_NAMES); i++) {
      add('A', start, NameAgreement.blockingPart(names.get(i)), 0);
    }
  }

  private void add(char type, String first, String second, int number) {
    if (count < keys.length) {
      keys[count++] = hash(type, first, second, number);
    }
  }

  private long[] sorted() {
    Arrays.sort(keys, 0, count);
    int distinct = 0;
    for (int i = 0; i < count; i++) {
      if (i == 0 || keys[i] != keys[i - 1]) {
        keys[distinct++] = keys[i];
      }
    }
    return Arrays.copyOf(keys, distinct);
  }

  /** FNV-1a over the UTF-16 units, finished with the mixer of MurmurHash3. */
  private static long hash(char type, String first, String second, int number) {
    long hash = 0xcbf29ce484222325L;
    hash = (hash ^ type) * 0x100000001b3L;
    hash = hash(hash, first);
    hash = (hash ^ 0x1F) * 0x100000001b3L;
    hash = hash(hash, second);
    hash = (hash ^ number) * 0x100000001b3L;
    hash ^= hash >>> 33;
    hash *= 0xff51afd7ed558ccdL;
    hash ^= hash >>> 33;
    hash *= 0xc4ceb9fe1a85ec53L;
    return hash ^ (hash >>> 33);
  }

  private static long hash(long seed, String text) {
    long hash = seed;
    for (int i = 0; i < text.length(); i++) {
      hash = (hash ^ text.charAt(i)) * 0x100000001b3L;
    }
    return hash;
  }
}
