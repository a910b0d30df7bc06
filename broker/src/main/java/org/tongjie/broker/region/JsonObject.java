package org.tongjie.broker.region;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Collection;
import java.util.Optional;
import java.util.function.Function;

/** An object of a region's file in the making: what is empty or usual is left out. */
final class JsonObject {
  private final ObjectNode node = JsonNodeFactory.instance.objectNode();

  ObjectNode node() {
    return node;
  }

  JsonObject text(String name, Object value) {
    String text = value.toString();
    if (!text.isEmpty()) {
      node.put(name, text);
    }
    return this;
  }

  JsonObject text(String name, Optional<?> value) {
    value.ifPresent(present -> text(name, present));
    return this;
  }

  JsonObject names(Names names) {
    return text("name", names.chinese()).text("nameEn", names.english());
  }

  JsonObject flag(String name, boolean value, boolean usual) {
    if (value != usual) {
      node.put(name, value);
    }
    return this;
  }

  JsonObject number(String name, int value) {
    node.put(name, value);
    return this;
  }

  JsonObject number(String name, double value) {
    node.put(name, value);
    return this;
  }

  JsonObject token(String name, Enum<?> value) {
    return text(name, Fields.token(value));
  }

  JsonObject with(String name, ObjectNode value) {
    if (!value.isEmpty()) {
      node.set(name, value);
    }
    return this;
  }

  /** A list of texts. */
  JsonObject texts(String name, Collection<?> values) {
    ArrayNode list = JsonNodeFactory.instance.arrayNode();
    values.forEach(value -> list.add(value.toString()));
    return list(name, list);
  }

  /** A list of objects. */
  <T> JsonObject each(String name, Collection<T> values, Function<T, JsonObject> writer) {
    ArrayNode list = JsonNodeFactory.instance.arrayNode();
    values.forEach(value -> list.add(writer.apply(value).node()));
    return list(name, list);
  }

  private JsonObject list(String name, ArrayNode list) {
    if (!list.isEmpty()) {
      node.set(name, list);
    }
    return this;
  }
}
