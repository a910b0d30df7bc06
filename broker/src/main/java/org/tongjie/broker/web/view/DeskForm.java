package org.tongjie.broker.web.view;

import java.util.List;
import java.util.Map;

/**
 * One button with what it sends.
 *
 * @param hidden names and values that are sent with it
 * @param inputs what can be filled in before
 */
public record DeskForm(
    String action, String label, Map<String, String> hidden, List<Input> inputs) {
  public DeskForm {
    hidden = Map.copyOf(hidden);
    inputs = List.copyOf(inputs);
  }

  /** A field to be filled in, of an HTML input type. */
  public record Input(String name, String label, String type, String value) {}

  /** A button alone. */
  public static DeskForm button(String action, String label, Map<String, String> hidden) {
    return new DeskForm(action, label, hidden, List.of());
  }
}
