package org.tongjie.broker.web.view;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PagerTest {
  @ParameterizedTest
  @CsvSource({
    "1, 1, [1]",
    "1, 3, [1] 2 3",
    "1, 9, [1] 2 3 … 9",
    "5, 9, 1 … 3 4 [5] 6 7 … 9",
    "4, 9, 1 2 3 [4] 5 6 … 9",
    "9, 9, 1 … 7 8 [9]",
    "3, 0, ''",
    "12, 9, 1 … 9"
  })
  void endsAndNeighboursAreShown(int current, int last, String shown) {
    Pager pager = Pager.of(current, last, number -> "/" + number);
    assertThat(
            pager.pages().stream()
                .map(page ->
                    page.current()
                        ? "[" + page.number() + "]"
                        : page.href().isEmpty() ? "…" : String.valueOf(page.number()))
                .collect(Collectors.joining(" ")))
        .isEqualTo(shown);
    assertThat(pager.previous())
        .isEqualTo(current > 1 && current <= last ? "/" + (current - 1) : "");
    assertThat(pager.next()).isEqualTo(current < last ? "/" + (current + 1) : "");
  }
}
