package org.tongjie.broker.web.view;

/**
 * What stands in one field of a list.
 *
 * @param href where it leads, or empty
 * @param tone name of a style that stresses it, or empty
 */
public record DeskCell(String text, String href, String tone) {
  public static DeskCell of(String text) {
    return new DeskCell(text, "", "");
  }

  public static DeskCell to(String href, String text) {
    return new DeskCell(text, href, "");
  }

  public static DeskCell stressed(String text, String tone) {
    return new DeskCell(text, "", tone);
  }
}
