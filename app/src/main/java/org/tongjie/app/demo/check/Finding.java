package org.tongjie.app.demo.check;

/**
 * One question, the answer that would be right and the one that came.
 *
 * @param expected in words
 * @param seen in words
 */
public record Finding(String asked, String expected, String seen, boolean right) {}
