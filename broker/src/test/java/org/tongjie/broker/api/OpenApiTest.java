package org.tongjie.broker.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.tongjie.http.HealthResource;
import org.tongjie.http.MetricsResource;

class OpenApiTest {
  private static final JsonNode DOCUMENT = read();

  private static JsonNode read() {
    try (InputStream stream = OpenApiResource.class.getResourceAsStream("openapi.json")) {
      return new ObjectMapper().readTree(Objects.requireNonNull(stream));
    } catch (IOException failure) {
      throw new AssertionError(failure);
    }
  }

  /** A schema of the document by name. */
  static JsonSchema schema(String name) {
    ObjectNode reference = new ObjectMapper().createObjectNode();
    return schema(reference.put("$ref", "#/components/schemas/" + name));
  }

  private static JsonSchema schema(ObjectNode schema) {
    ObjectNode whole = schema.deepCopy();
    whole.set("components", DOCUMENT.get("components"));
    return JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012).getSchema(whole);
  }

  @Test
  void everyRouteIsDescribedAndNoOther() {
    Set<String> routes = new TreeSet<>();
    for (Class<?> resource :
        List.of(
            SearchResource.class,
            RecordResource.class,
            MarcResource.class,
            DeskScanResource.class,
            DeskListResource.class,
            DeskRequestResource.class,
            DeskActResource.class,
            HealthResource.class,
            MetricsResource.class,
            OpenApiResource.class)) {
      assertThat(resource.getMethods())
          .anyMatch(method ->
              method.isAnnotationPresent(GET.class) || method.isAnnotationPresent(POST.class));
      routes.add(resource.getAnnotation(Path.class).value());
    }
    Set<String> described = new TreeSet<>();
    DOCUMENT.get("paths").fieldNames().forEachRemaining(described::add);
    assertThat(described).isEqualTo(routes);
  }

  @Test
  void everyExampleFitsItsSchema() {
    List<String> checked = new ArrayList<>();
    check(DOCUMENT.get("paths"), "", checked);
    assertThat(checked).hasSizeGreaterThan(10);
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
