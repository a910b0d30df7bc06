package org.tongjie.broker.api;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.function.Function;
import org.tongjie.broker.language.Phrase;
import org.tongjie.broker.record.RecordAnswer;
import org.tongjie.broker.record.RecordDetails;
import org.tongjie.broker.record.RecordFinder;
import org.tongjie.http.Json;

/** One record, whole. */
@Path("/api/v1/records/{id}")
public final class RecordResource {
  private static final String ROOT = "/api/v1/records/";

  private final RecordFinder records;

  public RecordResource(RecordFinder records) {
    this.records = records;
  }

  /** The record; a merged one redirects to the record it is part of. */
  @GET
  public Response get(
      @PathParam("id") String id, @Context Request request, @Context HttpHeaders headers) {
    return answer(records.find(id), headers, "", details -> json(details, request));
  }

  private static Response json(RecordDetails details, Request request) {
    byte[] body = Json.text(RecordJson.of(details)).getBytes(StandardCharsets.UTF_8);
    EntityTag tag = Tags.of(body);
    Response.ResponseBuilder unchanged = request.evaluatePreconditions(tag);
    return (unchanged != null ? unchanged : Response.ok(body, MediaType.APPLICATION_JSON))
        .tag(tag)
        .header(HttpHeaders.CACHE_CONTROL, "no-cache")
        .build();
  }

  /**
   * The answer for what an identifier leads to.
   *
   * @param below the rest of the address under the record's, kept by a redirect
   */
  static Response answer(
      RecordAnswer answer,
      HttpHeaders headers,
      String below,
      Function<RecordDetails, Response> found) {
    return switch (answer) {
      case RecordAnswer.Found(RecordDetails details) -> found.apply(details);
      case RecordAnswer.Moved(String to) -> moved(to, ROOT + to + below);
      case RecordAnswer.Gone _ ->
          ProblemAnswers.of(headers, words -> words.of(410, Phrase.of("problem.record.gone")));
      case RecordAnswer.Unknown _ ->
          ProblemAnswers.of(headers, words -> words.of(404, Phrase.of("problem.record.unknown")));
    };
  }

  /** Where a merged record went. */
  public record Moved(String movedTo, String href) {}

  private static Response moved(String to, String href) {
    return Response.status(Response.Status.PERMANENT_REDIRECT)
        .location(URI.create(href))
        .type(MediaType.APPLICATION_JSON)
        .header(HttpHeaders.CACHE_CONTROL, "no-cache")
        .entity(new Moved(to, href))
        .build();
  }
}
