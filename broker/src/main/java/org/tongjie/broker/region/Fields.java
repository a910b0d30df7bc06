package org.tongjie.broker.region;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.tongjie.catalog.text.NearestName;

/** The fields of one object of a region's file; every complaint names the path of its value. */
final class Fields {
  private final JsonNode object;
  private final String path;

  private Fields(JsonNode object, String path) {
    this.object = object;
    this.path = path;
  }

  /**
   * An object that has no other fields than these.
   *
   * @throws FieldException naming the known field that is nearest to an unknown one
   */
  static Fields of(JsonNode node, String path, String... known) {
    if (!node.isObject()) {
      throw new FieldException(path, Said.of(Complaint.OBJECT_EXPECTED));
    }
    List<String> names = Arrays.asList(known);
    for (Map.Entry<String, JsonNode> field : node.properties()) {
      if (!names.contains(field.getKey())) {
        throw new FieldException(
            path,
            Said.of(
                Complaint.UNKNOWN_FIELD, field.getKey(), NearestName.of(field.getKey(), names)));
      }
    }
    return new Fields(node, path);
  }

  /** An object whose fields have free names. */
  static Fields open(JsonNode node, String path) {
    return new Fields(node, path);
  }

  /** That there is no such name, and which is nearest. */
  static Said unknownName(Complaint.Noun kind, String written, Collection<String> known) {
    return known.isEmpty()
        ? Said.of(Complaint.UNKNOWN, kind, written)
        : Said.of(Complaint.UNKNOWN_NEAR, kind, written, NearestName.of(written, known));
  }

  String path(String name) {
    return path.isEmpty() ? name : path + "." + name;
  }

  /** The value of a field, a missing node where there is none. */
  JsonNode node(String name) {
    JsonNode value = object.path(name);
    return value.isNull() ? object.path("") : value;
  }

  boolean has(String name) {
    return !node(name).isMissingNode();
  }

  Optional<String> optional(String name) {
    JsonNode value = node(name);
    if (value.isMissingNode()) {
      return Optional.empty();
    }
    if (!value.isTextual()) {
      throw new FieldException(path(name), Said.of(Complaint.TEXT_EXPECTED));
    }
    return Optional.of(value.textValue().strip()).filter(text -> !text.isEmpty());
  }

  <T> Optional<T> optional(String name, Function<String, T> parser) {
    return optional(name).map(text -> parsed(path(name), text, parser));
  }

  String text(String name) {
    return optional(name)
        .orElseThrow(() -> new FieldException(path(name), Said.of(Complaint.MISSING)));
  }

  <T> T value(String name, Function<String, T> parser) {
    return parsed(path(name), text(name), parser);
  }

  <T> T value(String name, Function<String, T> parser, T usual) {
    return optional(name, parser).orElse(usual);
  }

  private static <T> T parsed(String path, String text, Function<String, T> parser) {
    try {
      return parser.apply(text);
    } catch (WrongValueException wrong) {
      throw new FieldException(path, wrong.said());
    }
  }

  boolean flag(String name, boolean usual) {
    JsonNode value = node(name);
    if (!value.isMissingNode() && !value.isBoolean()) {
      throw new FieldException(path(name), Said.of(Complaint.FLAG_EXPECTED));
    }
    return value.asBoolean(usual);
  }

  int number(String name) {
    JsonNode value = node(name);
    if (!value.canConvertToInt() || !value.isIntegralNumber()) {
      throw new FieldException(path(name), Said.of(Complaint.NUMBER_EXPECTED));
    }
    return value.intValue();
  }

  int number(String name, int usual) {
    return has(name) ? number(name) : usual;
  }

  Optional<BigDecimal> decimal(String name) {
    JsonNode value = node(name);
    if (value.isNumber()) {
      return Optional.of(value.decimalValue());
    }
    return optional(name, Fields::decimalOf);
  }

  private static BigDecimal decimalOf(String text) {
    if (!text.matches("[0-9]{1,9}(\\.[0-9]{1,4})?")) {
      throw new WrongValueException(Complaint.BAD_AMOUNT, text);
    }
    return new BigDecimal(text);
  }

  <E extends Enum<E>> E choice(String name, Class<E> type) {
    return value(name, text -> choice(name, type, text));
  }

  <E extends Enum<E>> E choice(String name, Class<E> type, E usual) {
    return value(name, text -> choice(name, type, text), usual);
  }

  static <E extends Enum<E>> E choice(String name, Class<E> type, String written) {
    List<String> known = new ArrayList<>();
    for (E constant : type.getEnumConstants()) {
      if (token(constant).equals(written.toLowerCase(Locale.ROOT))) {
        return constant;
      }
      known.add(token(constant));
    }
    throw new WrongValueException(
        Complaint.UNKNOWN_VALUE, name, written, NearestName.of(written, known));
  }

  /** How a constant is written in the file: service-point for SERVICE_POINT. */
  static String token(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** The elements of a list, none where there is no list. */
  List<JsonNode> list(String name) {
    JsonNode value = node(name);
    if (!value.isMissingNode() && !value.isArray()) {
      throw new FieldException(path(name), Said.of(Complaint.LIST_EXPECTED));
    }
    List<JsonNode> elements = new ArrayList<>();
    value.forEach(elements::add);
    return elements;
  }

  /** A list of texts. */
  <T> List<T> values(String name, Function<String, T> parser) {
    List<T> values = new ArrayList<>();
    for (JsonNode element : list(name)) {
      if (!element.isTextual()) {
        throw new FieldException(path(name), Said.of(Complaint.TEXTS_EXPECTED));
      }
      values.add(parsed(path(name), element.textValue().strip(), parser));
    }
    return values;
  }

  /** A list of objects, each made by a function of it and its path. */
  <T> List<T> objects(String name, EntryReader<T> reader) {
    List<T> objects = new ArrayList<>();
    List<JsonNode> elements = list(name);
    for (int i = 0; i < elements.size(); i++) {
      objects.add(reader.read(elements.get(i), path(name) + "." + (i + 1)));
    }
    return objects;
  }

  /** An object of texts by name. */
  Map<String, String> texts(String name) {
    JsonNode value = node(name);
    Map<String, String> texts = new LinkedHashMap<>();
    if (value.isMissingNode()) {
      return texts;
    }
    for (Map.Entry<String, JsonNode> field : properties(name)) {
      if (!field.getValue().isValueNode()) {
        throw new FieldException(
            path(name) + "." + field.getKey(), Said.of(Complaint.TEXT_EXPECTED));
      }
      texts.put(field.getKey(), field.getValue().asText());
    }
    return texts;
  }

  /** The fields of an object whose names are free. */
  Collection<Map.Entry<String, JsonNode>> properties(String name) {
    JsonNode value = node(name);
    if (!value.isMissingNode() && !value.isObject()) {
      throw new FieldException(path(name), Said.of(Complaint.OBJECT_EXPECTED));
    }
    return value.properties();
  }

  /** Runs what makes a value of several fields, so that its complaint names this object. */
  <T> T make(Supplier<T> maker) {
    try {
      return maker.get();
    } catch (WrongValueException wrong) {
      throw new FieldException(path, wrong.said());
    }
  }

  /** Reads one entry of a list. */
  interface EntryReader<T> {
    T read(JsonNode entry, String path);
  }
}
