package org.tongjie.broker.web.view;

/**
 * A request in a list.
 *
 * @param href its own page
 * @param state where it stands, in a few words
 * @param detail what the reader has to know or do, or empty
 * @param urgent whether the reader has to do something
 */
public record RequestLine(
    String href, String title, String state, String detail, boolean urgent, boolean renewable) {}
