package org.tongjie.broker.web.view;

/** One hit. */
public record HitView(String href, Headline headline, Holders holders) {}
