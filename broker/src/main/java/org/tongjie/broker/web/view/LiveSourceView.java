package org.tongjie.broker.web.view;

import java.util.List;

/**
 * A partner's record of a hit.
 *
 * @param places where its copies stand, as far as the record tells
 */
public record LiveSourceView(String library, List<String> places, List<TextLink> downloads) {

  public LiveSourceView {
    places = List.copyOf(places);
    downloads = List.copyOf(downloads);
  }
}
