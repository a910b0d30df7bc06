package org.tongjie.broker.web.view;

import java.util.List;

/**
 * Why suppliers of a request were asked in their order.
 *
 * @param back address of the request
 * @param title of the book
 * @param libraries of the region, to ask about one of them
 * @param barcode of the item asked about, or empty
 * @param answers about the library or item asked about, one for each choice that was made
 * @param tables two for each choice: who was asked, and who was not
 */
public record WhyView(
    String back,
    String title,
    List<DeskFrame.Choice> libraries,
    String barcode,
    List<String> answers,
    List<DeskTable> tables) {
  public WhyView {
    libraries = List.copyOf(libraries);
    answers = List.copyOf(answers);
    tables = List.copyOf(tables);
  }
}
