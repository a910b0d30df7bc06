package org.tongjie.broker.web.view;

/**
 * What a reader can try who found nothing.
 *
 * @param href a search that does it, or empty
 */
public record Suggestion(String text, String href) {}
