package org.tongjie.broker.api;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.tongjie.broker.record.MarcFormat;
import org.tongjie.broker.record.RecordDetails;
import org.tongjie.broker.record.RecordFinder;
import org.tongjie.catalog.cluster.ClusterRecord;
import org.tongjie.catalog.cluster.UnionMarc;
import org.tongjie.catalog.cluster.UnionMarc.Copy;
import org.tongjie.catalog.marc.MarcDialect;
import org.tongjie.catalog.marc.MarcException;
import org.tongjie.catalog.marc.MarcXml;
import org.tongjie.http.Fault;
import org.tongjie.http.Problem;

/** One record as MARC, with the holdings of every library. */
@Path("/api/v1/records/{id}/marc")
public final class MarcResource {
  private static final Logger LOG = LoggerFactory.getLogger(MarcResource.class);
  private static final int UNPROCESSABLE = 422;
  private static final UnionMarc UNION = new UnionMarc(UnionMarc.DEFAULT_CODE);

  private final RecordFinder records;

  public MarcResource(RecordFinder records) {
    this.records = records;
  }

  @GET
  public Response get(@PathParam("id") String id, @Context UriInfo uri) {
    List<String> asked = uri.getQueryParameters().getOrDefault("format", List.of());
    Optional<MarcFormat> format =
        asked.size() == 1 ? MarcFormat.of(asked.getFirst()) : Optional.empty();
    return format
        .map(known ->
            RecordResource.answer(
                records.find(id), "/marc?format=" + known.token(), details -> file(details, known)))
        .orElseGet(() -> refused(asked));
  }

  private static Response refused(List<String> asked) {
    String reason =
        switch (asked.size()) {
          case 0 -> "is missing";
          case 1 -> "is not a known format";
          default -> "is given " + asked.size() + " times";
        };
    return Problem.badParameters(List.of(new Fault("format", reason, MarcFormat.allowed())))
        .response();
  }

  private static Response file(RecordDetails details, MarcFormat format) {
    try {
      return Response.ok(octets(details, format))
          .header(HttpHeaders.CONTENT_TYPE, format.mediaType())
          .header(
              HttpHeaders.CONTENT_DISPOSITION,
              "attachment; filename=\"" + format.fileName(details.id()) + "\"")
          .header(HttpHeaders.CACHE_CONTROL, "no-cache")
          .build();
    } catch (MarcException limit) {
      LOG.info("Record {} cannot be written: {}", details.id(), limit.getMessage());
      return Problem.of(
              UNPROCESSABLE, "The record is larger than ISO 2709 allows: ask for marcxml.")
          .response();
    }
  }

  private static byte[] octets(RecordDetails details, MarcFormat format) {
    ClusterRecord cluster = details.cluster();
    return switch (format) {
      case MARC21 -> UNION.octets(cluster, new Copy(MarcDialect.MARC21));
      case UNIMARC -> UNION.octets(cluster, new Copy(MarcDialect.UNIMARC));
      case MARCXML ->
          MarcXml.write(UNION.record(cluster, new Copy(MarcDialect.MARC21)))
              .getBytes(StandardCharsets.UTF_8);
    };
  }
}
