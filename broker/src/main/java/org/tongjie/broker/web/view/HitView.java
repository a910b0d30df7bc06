package org.tongjie.broker.web.view;

/** One hit. */
public record HitView(String id, String href, Headline headline, Holders holders) {}
