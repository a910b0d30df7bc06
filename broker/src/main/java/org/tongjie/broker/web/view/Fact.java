package org.tongjie.broker.web.view;

import java.util.List;

/** One line of a description: what it is, and its values. */
public record Fact(String label, List<TextLink> values) {

  public Fact {
    values = List.copyOf(values);
  }
}
