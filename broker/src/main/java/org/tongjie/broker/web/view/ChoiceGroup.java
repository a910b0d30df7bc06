package org.tongjie.broker.web.view;

import java.util.List;

/** What can be chosen under one heading, such as the pickup places of one library. */
public record ChoiceGroup(String label, List<Choice> choices) {
  public ChoiceGroup {
    choices = List.copyOf(choices);
  }

  /**
   * One of them.
   *
   * @param name as people read it; of a place with its address, where known
   */
  public record Choice(String code, String name, boolean chosen) {}
}
