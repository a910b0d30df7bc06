package org.tongjie.simulator.web;

/** One protocol over HTTP. */
@FunctionalInterface
public interface Door {
  WebCall call(WebRequest request);
}
