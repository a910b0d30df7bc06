package org.tongjie.indexer.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RepeatedNumbersTest {
  /** With the small limits the numbers go to disk. */
  @ParameterizedTest
  @ValueSource(ints = {1 << 20, 100, 7})
  void everyOccurrenceButTheLastIsSuperseded(int limit) {
    Random random = new Random(5);
    long[] hashes = random.longs(5_000, 0, 4_000).map(n -> n * 0x9E3779B97F4A7C15L).toArray();
    Map<Long, Integer> last = new HashMap<>();
    for (int i = 0; i < hashes.length; i++) {
      last.put(hashes[i], i);
    }
    try (RepeatedNumbers numbers = new RepeatedNumbers(limit)) {
      for (long hash : hashes) {
        numbers.add(hash);
      }
      numbers.finish();
      for (int i = 0; i < hashes.length; i++) {
        Integer lastOccurrence = last.get(hashes[i]);
        assertThat(lastOccurrence).isNotNull();
        assertThat(numbers.superseded(hashes[i]))
            .isEqualTo(lastOccurrence != null && i < lastOccurrence);
      }
    }
  }
}
