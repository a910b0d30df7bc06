package org.tongjie.broker.store;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Collection;
import java.util.Optional;
import java.util.function.Function;

/**
 * An object of a stored document in the making: what is empty, absent, zero or false is left out.
 */
final class JsonWriter {
  private final ObjectNode node = JsonNodeFactory.instance.objectNode();

  ObjectNode node() {
    return node;
  }

  /** A value by its text: numbers of things, days, times, names of constants. */
  JsonWriter text(String name, Object value) {
    String text = value.toString();
    if (!text.isEmpty()) {
      node.put(name, text);
    }
    return this;
  }

  JsonWriter text(String name, Optional<?> value) {
    value.ifPresent(present -> text(name, present));
    return this;
  }

  JsonWriter number(String name, long value) {
    if (value != 0) {
      node.put(name, value);
    }
    return this;
  }

  JsonWriter flag(String name, boolean value) {
    if (value) {
      node.put(name, true);
    }
    return this;
  }

  JsonWriter with(String name, JsonWriter value) {
    node.set(name, value.node);
    return this;
  }

  <T> JsonWriter each(String name, Collection<T> values, Function<T, JsonWriter> writer) {
    ArrayNode list = JsonNodeFactory.instance.arrayNode();
    values.forEach(value -> list.add(writer.apply(value).node));
    return list(name, list);
  }

  JsonWriter texts(String name, Collection<?> values) {
    ArrayNode list = JsonNodeFactory.instance.arrayNode();
    values.forEach(value -> list.add(value.toString()));
    return list(name, list);
  }

  private JsonWriter list(String name, ArrayNode list) {
    if (!list.isEmpty()) {
      node.set(name, list);
    }
    return this;
  }
}
