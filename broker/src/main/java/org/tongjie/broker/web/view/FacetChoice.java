package org.tongjie.broker.web.view;

/**
 * One value of a facet.
 *
 * @param count hits that have it, with separators
 * @param href the search with it, or without it where it is chosen
 */
public record FacetChoice(String label, String count, String href, boolean chosen) {}
