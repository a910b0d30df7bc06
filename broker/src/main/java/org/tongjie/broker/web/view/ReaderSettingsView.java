package org.tongjie.broker.web.view;

import java.util.List;

/**
 * What a reader chose, and the reader's cards.
 *
 * @param historyHint when a request is nobody's where no history is kept
 * @param cards in part, each with its library
 * @param issuers the libraries to choose from, where a number to be joined can be of several
 * @param number the number that was typed to be joined, or empty
 * @param notice what was just done, or why not, or empty
 * @param formToken what every form carries
 */
public record ReaderSettingsView(
    boolean keepsHistory,
    String historyHint,
    String mail,
    String phone,
    List<String> cards,
    List<SignInView.Choice> issuers,
    String number,
    String notice,
    String formToken) {
  public ReaderSettingsView {
    cards = List.copyOf(cards);
    issuers = List.copyOf(issuers);
  }
}
