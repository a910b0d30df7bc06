package org.tongjie.broker.ils.sip2;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;

/**
 * One message, read or to be written.
 *
 * @param fixed the values of the form's fixed fields, in its order
 * @param sequence the digit of AY, where there is one
 */
record Message(MessageForm form, List<String> fixed, List<Field> fields, OptionalInt sequence) {
  Message {
    fixed = List.copyOf(fixed);
    fields = List.copyOf(fields);
  }

  /** A message of ours with the values of its fixed fields. */
  static Builder of(MessageForm form, String... fixed) {
    return new Builder(form, List.of(fixed));
  }

  /** The value of a fixed field. */
  String fixed(String name) {
    return fixed.get(form.indexOf(name));
  }

  /** The first value of a tag, stripped; empty where it is absent. */
  String first(String tag) {
    for (Field field : fields) {
      if (field.tag().equals(tag)) {
        return field.value().strip();
      }
    }
    return "";
  }

  boolean has(String tag) {
    return fields.stream().anyMatch(field -> field.tag().equals(tag));
  }

  /** Every value of a tag that is not blank, stripped. */
  List<String> all(String tag) {
    return fields.stream()
        .filter(field -> field.tag().equals(tag))
        .map(field -> field.value().strip())
        .filter(value -> !value.isEmpty())
        .toList();
  }

  boolean isOk() {
    return fixed("ok").equals("1");
  }

  /** What the system says to people. */
  String screenMessage() {
    return String.join(" ", all("AF"));
  }

  /** Tells the kind of message only: values name readers. */
  @Override
  public String toString() {
    return form.code() + " " + form.name();
  }

  /** Collects the tagged fields of a message of ours. */
  static final class Builder {
    private final MessageForm form;
    private final List<String> fixed;
    private final List<Field> fields = new ArrayList<>();

    private Builder(MessageForm form, List<String> fixed) {
      this.form = form;
      this.fixed = fixed;
    }

    Builder with(String tag, String value) {
      fields.add(new Field(tag, value));
      return this;
    }

    Builder withIfAny(String tag, String value) {
      return value.isEmpty() ? this : with(tag, value);
    }

    Message build() {
      return new Message(form, fixed, fields, OptionalInt.empty());
    }
  }
}
