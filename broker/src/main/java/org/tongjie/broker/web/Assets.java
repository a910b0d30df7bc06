package org.tongjie.broker.web;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.util.Arrays;
import org.tongjie.broker.web.view.Asset;

/** The files that pages refer to; under a lasting name a browser may keep them for ever. */
@Path("/assets/{name}")
public final class Assets {
  private static final String FOR_EVER = "public, max-age=31536000, immutable";

  /** The file, or "not modified" to a browser that has it. */
  @GET
  public Response get(@PathParam("name") String name, @Context Request request) {
    Asset asset = find(name);
    EntityTag tag = new EntityTag(asset.digest());
    Response.ResponseBuilder unchanged = request.evaluatePreconditions(tag);
    Response.ResponseBuilder answer =
        unchanged != null
            ? unchanged
            : Response.ok(asset.content()).header(HttpHeaders.CONTENT_TYPE, asset.mediaType());
    return answer
        .tag(tag)
        .header(HttpHeaders.CACHE_CONTROL, name.equals(asset.lastingName()) ? FOR_EVER : "no-cache")
        .build();
  }

  private static Asset find(String name) {
    return Arrays.stream(Asset.values())
        .filter(asset -> name.equals(asset.fileName()) || name.equals(asset.lastingName()))
        .findFirst()
        .orElseThrow(NotFoundException::new);
  }
}
