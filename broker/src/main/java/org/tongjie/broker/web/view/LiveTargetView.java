package org.tongjie.broker.web.view;

/**
 * A partner library in a search.
 *
 * @param open whether more may come of it
 * @param state what has become of it, in words
 * @param time how long it took, or empty while that is open
 */
public record LiveTargetView(TextLink name, boolean open, String state, String time) {}
