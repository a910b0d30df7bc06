package org.tongjie.broker.web.view;

/**
 * What is known of an item, a library or a record now, in words.
 *
 * @param tone how it is shown besides: {@code free}, {@code silent} or empty
 */
public record ShelfWord(String text, String tone) {
  /** Nothing is said. */
  public static final ShelfWord NONE = new ShelfWord("", "");

  static ShelfWord free(String text) {
    return new ShelfWord(text, "free");
  }

  static ShelfWord silent(String text) {
    return new ShelfWord(text, "silent");
  }

  static ShelfWord plain(String text) {
    return new ShelfWord(text, "");
  }
}
