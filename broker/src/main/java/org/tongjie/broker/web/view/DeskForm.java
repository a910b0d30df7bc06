package org.tongjie.broker.web.view;

import java.util.List;
import java.util.Map;

/**
 * One button with what it sends.
 *
 * @param hidden names and values that are sent with it
 * @param inputs what can be filled in before
 * @param folded the words under which it is folded away until it is wanted, or empty
 * @param careful whether it ends or stops something, so that its button must not look harmless
 */
public record DeskForm(
    String action,
    String label,
    Map<String, String> hidden,
    List<Input> inputs,
    String folded,
    boolean careful) {
  public DeskForm(String action, String label, Map<String, String> hidden, List<Input> inputs) {
    this(action, label, hidden, inputs, "", false);
  }

  public DeskForm {
    hidden = Map.copyOf(hidden);
    inputs = List.copyOf(inputs);
  }

  /**
   * A field to be filled in.
   *
   * @param type of an HTML input
   * @param choices what can be chosen instead, if any
   */
  public record Input(
      String name, String label, String type, String value, List<ChoiceGroup> choices) {
    public Input {
      choices = List.copyOf(choices);
    }

    public Input(String name, String label, String type, String value) {
      this(name, label, type, value, List.of());
    }
  }

  /** The same, folded away. */
  public DeskForm under(String words) {
    return new DeskForm(action, label, hidden, inputs, words, careful);
  }

  /** The same; whether with a button that warns. */
  public DeskForm careful(boolean warns) {
    return new DeskForm(action, label, hidden, inputs, folded, warns);
  }

  /** A button alone. */
  public static DeskForm button(String action, String label, Map<String, String> hidden) {
    return new DeskForm(action, label, hidden, List.of());
  }
}
