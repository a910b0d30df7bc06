package org.tongjie.broker.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import java.io.IOException;
import java.io.InputStream;
import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.tongjie.http.HealthResource;
import org.tongjie.http.MetricsResource;

public class OpenApiTest {
  private static final JsonNode DOCUMENT = read();

  private static JsonNode read() {
    try (InputStream stream = OpenApiResource.class.getResourceAsStream("openapi.json")) {
      return new ObjectMapper().readTree(Objects.requireNonNull(stream));
    } catch (IOException failure) {
      throw new AssertionError(failure);
    }
  }

  /** A schema of the document by name. */
  public static JsonSchema schema(String name) {
    ObjectNode reference = new ObjectMapper().createObjectNode();
    return schema(reference.put("$ref", "#/components/schemas/" + name));
  }

  private static JsonSchema schema(ObjectNode schema) {
    ObjectNode whole = schema.deepCopy();
    whole.set("components", DOCUMENT.get("components"));
    return JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012).getSchema(whole);
  }

  /** What an answer of an operation has to look like: the schema of its status. */
  static JsonSchema answer(String path, String method, int status) {
    JsonNode content = DOCUMENT.at("/paths").path(path).path(method).at("/responses/" + status);
    assertThat(content.isMissingNode()).as("%s %s %d", method, path, status).isFalse();
    JsonNode schema = content.path("content").path("application/json").path("schema");
    JsonNode problem = content.path("content").path("application/problem+json").path("schema");
    return schema((ObjectNode) (schema.isMissingNode() ? problem : schema));
  }

  /** All operations of the document, as "get /path". */
  static Set<String> operations() {
    Set<String> described = new TreeSet<>();
    DOCUMENT
        .get("paths")
        .properties()
        .forEach(path ->
            path.getValue()
                .fieldNames()
                .forEachRemaining(method -> described.add(method + " " + path.getKey())));
    return described;
  }

  /** What an operation takes as its body, as the document says; JSON where it takes none. */
  static String bodyType(String operation) {
    String method = operation.substring(0, operation.indexOf(' '));
    String path = operation.substring(method.length() + 1);
    Iterator<String> types =
        DOCUMENT.path("paths").path(path).path(method).at("/requestBody/content").fieldNames();
    return types.hasNext() ? types.next() : "application/json";
  }

  /** Every class of the interface that has an address, whether or not anyone serves it. */
  private static Stream<Class<?>> resources() {
    Stream<Class<?>> found =
        new ClassFileImporter()
            .importPackages("org.tongjie.broker.api").stream()
                .filter(type -> type.isAnnotatedWith(Path.class))
                .map(JavaClass::reflect);
    return Stream.concat(found, Stream.of(HealthResource.class, MetricsResource.class));
  }

  private static Stream<String> operations(Class<?> resource) {
    return Arrays.stream(resource.getMethods()).flatMap(method -> operation(resource, method));
  }

  private static Stream<String> operation(Class<?> resource, Method method) {
    Path below = method.getAnnotation(Path.class);
    String path =
        resource.getAnnotation(Path.class).value() + (below == null ? "" : "/" + below.value());
    return Arrays.stream(method.getAnnotations())
        .map(Annotation::annotationType)
        .filter(type -> type.isAnnotationPresent(HttpMethod.class))
        .map(type -> type.getAnnotation(HttpMethod.class).value().toLowerCase(Locale.ROOT))
        .map(verb -> verb + " " + path);
  }

  @Test
  void everyOperationIsDescribedAndNoneInvented() {
    Set<String> served = new TreeSet<>();
    resources().flatMap(OpenApiTest::operations).forEach(served::add);
    assertThat(operations()).isEqualTo(served).hasSizeGreaterThan(25);
  }

  @Test
  void operationsHaveNamesOfTheirOwnAndSayWhoMayCall() {
    List<String> names = DOCUMENT.get("paths").findValuesAsText("operationId");
    assertThat(names).doesNotHaveDuplicates().hasSameSizeAs(operations());
    for (Map.Entry<String, JsonNode> path : DOCUMENT.get("paths").properties()) {
      boolean open =
          !path.getKey().startsWith("/api/v1/me")
              && !path.getKey().startsWith("/api/v1/desk")
              && !path.getKey().startsWith("/api/v1/operator")
              && !path.getKey().contains("/current");
      for (JsonNode operation : path.getValue()) {
        assertThat(operation.at("/security/0").has("bearer")).as(path.getKey()).isEqualTo(!open);
        assertThat(operation.at("/responses").has("401")).as(path.getKey()).isEqualTo(!open);
      }
    }
  }

  @Test
  void everyTypeOfRefusalIsDescribedAndNoneInvented() {
    JsonNode types = DOCUMENT.at("/components/schemas/Refusal/properties/type/enum");
    assertThat(StreamSupport.stream(types.spliterator(), false).map(JsonNode::asText))
        .containsExactlyInAnyOrderElementsOf(
            Arrays.stream(Refusal.values()).map(Refusal::type).toList());
  }

  @Test
  void everyExampleFitsItsSchema() {
    List<String> checked = new ArrayList<>();
    check(DOCUMENT.get("paths"), "", checked);
    assertThat(checked).hasSizeGreaterThan(50);
  }

  private static void check(JsonNode node, String place, List<String> checked) {
    if (node.has("schema") && node.has("example")) {
      assertThat(schema((ObjectNode) node.get("schema")).validate(node.get("example")))
          .as(place)
          .isEmpty();
      checked.add(place);
    }
    for (Map.Entry<String, JsonNode> field : node.properties()) {
      check(field.getValue(), place + "/" + field.getKey(), checked);
    }
    for (int i = 0; node.isArray() && i < node.size(); i++) {
      check(node.get(i), place + "/" + i, checked);
    }
  }
}
