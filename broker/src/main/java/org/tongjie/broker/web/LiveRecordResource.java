package org.tongjie.broker.web;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.tongjie.broker.live.GatewayException;
import org.tongjie.broker.live.LiveFile;
import org.tongjie.broker.live.LiveGateway;
import org.tongjie.broker.record.MarcFormat;

/** A partner's record as a MARC file, for copy-cataloguing. */
@Path("/live/records/{target}/{token}")
public final class LiveRecordResource {
  private static final Logger LOG = LoggerFactory.getLogger(LiveRecordResource.class);

  private final LiveGateway gateway;
  private final String publicUrl;

  public LiveRecordResource(LiveGateway gateway, String publicUrl) {
    this.gateway = gateway;
    this.publicUrl = publicUrl;
  }

  /** The record, or a page that says why there is none. */
  @GET
  public Response get(
      @PathParam("target") String target,
      @PathParam("token") String token,
      @Context UriInfo uri,
      @Context HttpHeaders headers) {
    Visit visit = Visit.of(uri, headers, publicUrl);
    List<String> asked = visit.parameters().getOrDefault("format", List.of("marc21"));
    Optional<MarcFormat> format = MarcFormat.of(asked.getFirst());
    if (format.isEmpty()) {
      return refused(visit, 400, "400");
    }
    try {
      return switch (gateway.record(target, token, format.get().token())) {
        case LiveFile.Found(byte[] octets) -> file(octets, format.get(), target);
        case LiveFile.Forgotten _ -> refused(visit, 404, "404.live");
        case LiveFile.Unwritable _ -> refused(visit, 422, "422.live");
      };
    } catch (GatewayException away) {
      LOG.warn("No record of a partner library: {}", away.getMessage());
      return refused(visit, 503, "503.live");
    }
  }

  private static Response file(byte[] octets, MarcFormat format, String target) {
    return Response.ok(octets)
        .header(HttpHeaders.CONTENT_TYPE, format.mediaType())
        .header(
            HttpHeaders.CONTENT_DISPOSITION,
            "attachment; filename=\"" + format.fileName(target) + "\"")
        .header(HttpHeaders.CACHE_CONTROL, "private, no-cache")
        .build();
  }

  private static Response refused(Visit visit, int status, String kind) {
    return ErrorPages.answer(visit, ErrorPages.view(visit.frame().language(), status, kind));
  }
}
