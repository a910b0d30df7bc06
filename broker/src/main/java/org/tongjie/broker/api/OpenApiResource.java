package org.tongjie.broker.api;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;

/** The description of the interface for programs (OpenAPI 3.1). */
@Path("/openapi.json")
public final class OpenApiResource {
  private static final String FILE = "openapi.json";

  private final byte[] description = read();
  private final EntityTag tag = Tags.of(description);

  @GET
  public Response get(@Context Request request) {
    Response.ResponseBuilder unchanged = request.evaluatePreconditions(tag);
    return (unchanged != null ? unchanged : Response.ok(description, MediaType.APPLICATION_JSON))
        .tag(tag)
        .header(HttpHeaders.CACHE_CONTROL, "no-cache")
        .build();
  }

  private static byte[] read() {
    try (InputStream stream = OpenApiResource.class.getResourceAsStream(FILE)) {
      if (stream == null) {
        throw new IllegalStateException(FILE + " is missing from the class path");
      }
      return stream.readAllBytes();
    } catch (IOException failure) {
      throw new UncheckedIOException("cannot read " + FILE, failure);
    }
  }
}
