package org.tongjie.broker.web.view;

/**
 * What names a book.
 *
 * @param byline who is responsible for it, or empty
 * @param imprint publisher, year and kind in one line, or empty
 */
public record Headline(TextLink title, Cover cover, String byline, String imprint) {}
