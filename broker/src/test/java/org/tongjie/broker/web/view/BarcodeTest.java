package org.tongjie.broker.web.view;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class BarcodeTest {
  @Test
  void everySymbolCharacterIsElevenModulesAndUnlikeAnyOther() {
    Set<String> patterns = new HashSet<>();
    for (int value = 0; value <= 105; value++) {
      String pattern = Barcode.pattern(value);
      assertThat(pattern.chars().map(c -> c - '0').sum()).as("value %d", value).isEqualTo(11);
      assertThat((pattern.charAt(0) + pattern.charAt(2) + pattern.charAt(4)) % 2)
          .as("bars of value %d are even in sum", value)
          .isZero();
      patterns.add(pattern);
    }
    assertThat(patterns).hasSize(106);
  }

  @Test
  void checkCharacterIsTheWeightedSum() {
    assertThat(Barcode.values("Wikipedia"))
        .isEqualTo(List.of(104, 55, 73, 75, 73, 80, 69, 68, 73, 65, 88));
    assertThat(Barcode.values("123456")).isEqualTo(List.of(105, 12, 34, 56, 44));
  }

  @Test
  void barsFillTheSymbolWithoutTouching() {
    Barcode barcode = Barcode.of("C00000042").orElseThrow();
    assertThat(barcode.width()).isEqualTo(11 * (9 + 2) + 13);
    int end = -1;
    for (Barcode.Bar bar : barcode.bars()) {
      assertThat(bar.at()).isGreaterThan(end);
      end = bar.at() + bar.width();
    }
    assertThat(end).isEqualTo(barcode.width());
  }

  @Test
  void whatCannotBeDrawnIsNot() {
    assertThat(Barcode.of("书")).isEmpty();
    assertThat(Barcode.of("")).isEmpty();
    assertThat(Barcode.of("x".repeat(65))).isEmpty();
  }
}
