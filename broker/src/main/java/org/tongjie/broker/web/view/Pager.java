package org.tongjie.broker.web.view;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;

/**
 * Links to the other pages of a result.
 *
 * @param previous address, or empty on the first page
 * @param next address, or empty on the last page
 */
public record Pager(List<Page> pages, String previous, String next) {
  private static final int NEAR = 2;

  /**
   * One page.
   *
   * @param href address, or empty for a gap and for the current page
   */
  public record Page(int number, String href, boolean current) {}

  public Pager {
    pages = List.copyOf(pages);
  }

  /**
   * The first page, the last and those near the current one, with gaps between.
   *
   * @param href address of a page
   */
  static Pager of(int current, int last, IntFunction<String> href) {
    List<Page> pages = new ArrayList<>();
    int shown = 0;
    for (int number = 1; number <= last; number++) {
      if (number != 1 && number != last && Math.abs(number - current) > NEAR) {
        continue;
      }
      if (number > shown + 1) {
        pages.add(new Page(shown + 1, "", false));
      }
      boolean isCurrent = number == current;
      pages.add(new Page(number, isCurrent ? "" : href.apply(number), isCurrent));
      shown = number;
    }
    return new Pager(
        pages,
        current > 1 && current <= last ? href.apply(current - 1) : "",
        current < last ? href.apply(current + 1) : "");
  }
}
