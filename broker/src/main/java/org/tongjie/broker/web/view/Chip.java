package org.tongjie.broker.web.view;

/**
 * A facet value in force.
 *
 * @param href the search without it
 */
public record Chip(String label, String href) {}
