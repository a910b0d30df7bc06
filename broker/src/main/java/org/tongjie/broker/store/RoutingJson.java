package org.tongjie.broker.store;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.BeanProperty;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.deser.ContextualDeserializer;
import com.fasterxml.jackson.databind.deser.std.FromStringDeserializer;
import com.fasterxml.jackson.databind.deser.std.StdDeserializer;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.ser.std.StdSerializer;
import com.fasterxml.jackson.databind.ser.std.ToStringSerializer;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Function;
import org.tongjie.broker.routing.RoutingDecision;
import org.tongjie.catalog.store.StoreException;

/**
 * A decision of routing as a JSON document; reading it gives the same decision, figure by figure.
 */
final class RoutingJson {
  private static final JsonMapper MAPPER =
      JsonMapper.builder()
          .addModule(
              new SimpleModule()
                  .addSerializer(Instant.class, ToStringSerializer.instance)
                  .addSerializer(LocalDate.class, ToStringSerializer.instance)
                  .addSerializer(Duration.class, ToStringSerializer.instance)
                  .addDeserializer(Instant.class, new Parsed<>(Instant.class, Instant::parse))
                  .addDeserializer(LocalDate.class, new Parsed<>(LocalDate.class, LocalDate::parse))
                  .addDeserializer(Duration.class, new Parsed<>(Duration.class, Duration::parse))
                  .addSerializer(new OptionalSerializer())
                  .addDeserializer(Optional.class, new OptionalDeserializer(null)))
          .build();

  private RoutingJson() {}

  static String write(RoutingDecision decision) {
    try {
      return MAPPER.writeValueAsString(decision);
    } catch (JsonProcessingException impossible) {
      throw new IllegalStateException("a decision cannot be written", impossible);
    }
  }

  /**
   * The decision of a document.
   *
   * @throws StoreException when this program cannot read it
   */
  static RoutingDecision read(String document) {
    try {
      return MAPPER.readValue(document, RoutingDecision.class);
    } catch (JsonProcessingException unreadable) {
      throw new StoreException("a stored decision cannot be read", unreadable);
    }
  }

  /** A value read by its text. */
  private static final class Parsed<T> extends FromStringDeserializer<T> {
    private static final long serialVersionUID = 1L;

    private final transient Function<String, T> reading;

    Parsed(Class<T> type, Function<String, T> reading) {
      super(type);
      this.reading = reading;
    }

    @Override
    protected T _deserialize(String value, DeserializationContext context) {
      return reading.apply(value);
    }
  }

  /** What is empty is null. */
  private static final class OptionalSerializer extends StdSerializer<Optional<?>> {
    private static final long serialVersionUID = 1L;

    OptionalSerializer() {
      super(Optional.class, false);
    }

    @Override
    public void serialize(Optional<?> value, JsonGenerator json, SerializerProvider provider)
        throws IOException {
      provider.defaultSerializeValue(value.orElse(null), json);
    }
  }

  /** What is null is empty. */
  private static final class OptionalDeserializer extends StdDeserializer<Optional<?>>
      implements ContextualDeserializer {
    private static final long serialVersionUID = 1L;

    private final transient @org.jspecify.annotations.Nullable JavaType content;

    OptionalDeserializer(@org.jspecify.annotations.Nullable JavaType content) {
      super(Optional.class);
      this.content = content;
    }

    @Override
    public JsonDeserializer<?> createContextual(
        DeserializationContext context, @org.jspecify.annotations.Nullable BeanProperty property) {
      JavaType type = property == null ? context.getContextualType() : property.getType();
      return new OptionalDeserializer(type.containedTypeOrUnknown(0));
    }

    @Override
    public Optional<?> deserialize(JsonParser json, DeserializationContext context)
        throws IOException {
      return Optional.ofNullable(context.readValue(json, content));
    }

    @Override
    public Optional<?> getNullValue(DeserializationContext context) {
      return Optional.empty();
    }
  }
}
