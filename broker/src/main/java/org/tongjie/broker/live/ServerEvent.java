package org.tongjie.broker.live;

/**
 * An event of a text/event-stream.
 *
 * @param name "message" where the stream gives none, empty for a comment
 * @param data lines joined by line feeds
 */
record ServerEvent(String name, String data) {
  static final ServerEvent COMMENT = new ServerEvent("", "");

  boolean isComment() {
    return name.isEmpty();
  }
}
