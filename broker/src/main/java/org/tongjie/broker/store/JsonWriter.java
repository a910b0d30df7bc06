package org.tongjie.broker.store;

import com.fasterxml.jackson.core.io.JsonStringEncoder;
import java.util.Collection;
import java.util.Iterator;
import java.util.Optional;
import java.util.function.Function;

/**
 * A JSON object in the making, as text from the start: it is written with every change of a
 * request. Of a document what is empty, absent, zero or false is left out; a row's columns are
 * {@code value}s, which are not.
 */
final class JsonWriter {
  private static final JsonStringEncoder ENCODER = JsonStringEncoder.getInstance();

  private final StringBuilder json = new StringBuilder(256).append('{');

  /** A value by its text: numbers of things, days, times, names of constants. */
  JsonWriter text(String name, Object value) {
    String text = value.toString();
    return text.isEmpty() ? this : value(name, text);
  }

  JsonWriter text(String name, Optional<?> value) {
    value.ifPresent(present -> text(name, present));
    return this;
  }

  JsonWriter number(String name, long value) {
    return value == 0 ? this : value(name, value);
  }

  JsonWriter flag(String name, boolean value) {
    if (value) {
      name(name).append(true);
    }
    return this;
  }

  /** Text that is told when it is empty too. */
  JsonWriter value(String name, String text) {
    quoted(name(name), text);
    return this;
  }

  /** A number that is told when it is zero too. */
  JsonWriter value(String name, long number) {
    name(name).append(number);
    return this;
  }

  JsonWriter with(String name, JsonWriter value) {
    name(name).append(value.json).append('}');
    return this;
  }

  <T> JsonWriter each(String name, Collection<T> values, Function<T, JsonWriter> writer) {
    return values.isEmpty()
        ? this
        : list(name, values, value -> json.append(writer.apply(value).json).append('}'));
  }

  JsonWriter texts(String name, Collection<?> values) {
    return values.isEmpty() ? this : values(name, values);
  }

  JsonWriter numbers(String name, Collection<Long> values) {
    return values.isEmpty() ? this : list(name, values, value -> json.append(value));
  }

  /** Texts that are told when there are none too. */
  JsonWriter values(String name, Collection<?> values) {
    return list(name, values, value -> quoted(json, value.toString()));
  }

  /** Writes one of several values. */
  private interface Writing<T> {
    StringBuilder write(T value);
  }

  private <T> JsonWriter list(String name, Collection<T> values, Writing<T> writing) {
    name(name).append('[');
    for (Iterator<T> all = values.iterator(); all.hasNext(); ) {
      writing.write(all.next());
      if (all.hasNext()) {
        json.append(',');
      }
    }
    json.append(']');
    return this;
  }

  /** Names are of our own making: nothing in them needs an escape. */
  private StringBuilder name(String name) {
    if (json.length() > 1) {
      json.append(',');
    }
    return json.append('"').append(name).append("\":");
  }

  /** PostgreSQL keeps every character but the one of code zero, with which some systems fill up. */
  private static StringBuilder quoted(StringBuilder json, String text) {
    json.append('"');
    ENCODER.quoteAsString(text.indexOf(0) < 0 ? text : text.replace('\0', ' '), json);
    return json.append('"');
  }

  /** The whole object. */
  @Override
  public String toString() {
    return json + "}";
  }
}
