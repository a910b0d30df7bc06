package org.tongjie.broker.web.view;

import java.util.List;

/**
 * What every page of a desk needs to know.
 *
 * @param place where the desk stands
 * @param staff who works there, by number
 * @param token what every form carries, so that only pages of this session can send it
 * @param form names the next act, so that sent twice it is one
 */
public record DeskFrame(
    Frame frame,
    String place,
    String staff,
    List<Choice> places,
    List<Entry> entries,
    String token,
    String form) {
  public DeskFrame {
    places = List.copyOf(places);
    entries = List.copyOf(entries);
  }

  /** A place that the member may act for. */
  public record Choice(String code, String name, boolean chosen) {}

  /** A page of the desk. */
  public record Entry(String href, String label, boolean current) {}

  public String text(String key, Object... arguments) {
    return frame.text(key, arguments);
  }

  /** Address of the desk's own style sheet. */
  public String styleSheet() {
    return Asset.DESK_STYLE.address();
  }
}
