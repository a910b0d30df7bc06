package org.tongjie.broker.store;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.tongjie.broker.region.CardKey;
import org.tongjie.broker.region.PlaceCode;
import org.tongjie.broker.region.SystemCode;
import org.tongjie.catalog.directory.AgencySymbol;
import org.tongjie.catalog.store.StoreException;

/** An object of a stored document: unknown fields are passed over, absent ones have a default. */
final class JsonReader {
  private static final ObjectMapper JSON = new ObjectMapper();
  private final JsonNode node;

  private JsonReader(JsonNode node) {
    this.node = node;
  }

  /**
   * A stored document.
   *
   * @throws StoreException when it is no JSON
   */
  static JsonReader of(String document) {
    try {
      return new JsonReader(JSON.readTree(document));
    } catch (JsonProcessingException broken) {
      throw new StoreException("a stored document is no JSON: " + broken.getMessage(), broken);
    }
  }

  String text(String name) {
    return node.path(name).asText("");
  }

  Optional<String> optional(String name) {
    @Nullable JsonNode value = node.get(name);
    return value == null || value.isNull() ? Optional.empty() : Optional.of(value.asText());
  }

  /** A value that no document is without. */
  private String needed(String name) {
    return optional(name)
        .orElseThrow(() -> new StoreException("a stored document lacks \"" + name + "\""));
  }

  int number(String name) {
    return node.path(name).asInt(0);
  }

  long longNumber(String name) {
    return node.path(name).asLong(0);
  }

  boolean flag(String name) {
    return node.path(name).asBoolean(false);
  }

  Instant time(String name) {
    return Instant.parse(needed(name));
  }

  Optional<Instant> optionalTime(String name) {
    return optional(name).map(Instant::parse);
  }

  LocalDate day(String name) {
    return LocalDate.parse(needed(name));
  }

  Optional<LocalDate> optionalDay(String name) {
    return optional(name).map(LocalDate::parse);
  }

  PlaceCode place(String name) {
    return new PlaceCode(needed(name));
  }

  SystemCode system(String name) {
    return new SystemCode(needed(name));
  }

  AgencySymbol agency(String name) {
    return new AgencySymbol(needed(name));
  }

  CardKey card(String name) {
    JsonReader card = with(name);
    return new CardKey(card.agency("issuer"), card.needed("number"));
  }

  String code(String name) {
    return needed(name);
  }

  /** A constant by its name. */
  <E extends Enum<E>> E constant(String name, Class<E> type) {
    return constant(needed(name), name, type);
  }

  <E extends Enum<E>> Optional<E> optionalConstant(String name, Class<E> type) {
    return optional(name).map(text -> constant(text, name, type));
  }

  /** A constant by its name, or this one where the document says nothing. */
  <E extends Enum<E>> E constantOr(String name, E usual) {
    return optional(name)
        .map(text -> constant(text, name, usual.getDeclaringClass()))
        .orElse(usual);
  }

  private static <E extends Enum<E>> E constant(String text, String name, Class<E> type) {
    for (E constant : type.getEnumConstants()) {
      if (constant.name().equals(text)) {
        return constant;
      }
    }
    throw new StoreException(
        "a stored document has \""
            + name
            + "\": \""
            + text
            + "\", which is newer than this program");
  }

  JsonReader with(String name) {
    @Nullable JsonNode value = node.get(name);
    return new JsonReader(value == null ? JsonNodeFactory.instance.objectNode() : value);
  }

  <T> List<T> each(String name, Function<JsonReader, T> reader) {
    List<T> values = new ArrayList<>();
    node.path(name).forEach(value -> values.add(reader.apply(new JsonReader(value))));
    return List.copyOf(values);
  }

  Set<Long> numbers(String name) {
    Set<Long> values = new HashSet<>();
    node.path(name).forEach(value -> values.add(value.asLong()));
    return Set.copyOf(values);
  }

  List<String> texts(String name) {
    List<String> values = new ArrayList<>();
    node.path(name).forEach(value -> values.add(value.asText()));
    return List.copyOf(values);
  }
}
