package org.tongjie.broker.web.view;

/** An order hits can be had in. */
public record SortChoice(String label, String href, boolean current) {}
