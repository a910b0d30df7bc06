package org.tongjie.broker.live;

/**
 * A partner library in a search.
 *
 * @param total records it found, -1 while it has not told
 * @param millis since it was asked, up to its first answer or its end
 */
public record LiveTarget(String code, String name, LiveState state, long total, long millis) {}
