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
import org.tongjie.broker.language.BadParameter;
import org.tongjie.broker.language.Phrase;
import org.tongjie.broker.record.MarcFormat;
import org.tongjie.broker.record.RecordDetails;
import org.tongjie.broker.record.RecordFinder;
import org.tongjie.catalog.cluster.ClusterRecord;
import org.tongjie.catalog.cluster.UnionMarc;
import org.tongjie.catalog.cluster.UnionMarc.Copy;
import org.tongjie.catalog.marc.MarcDialect;
import org.tongjie.catalog.marc.MarcException;
import org.tongjie.catalog.marc.MarcXml;

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
  public Response get(
      @PathParam("id") String id, @Context UriInfo uri, @Context HttpHeaders headers) {
    List<String> asked = uri.getQueryParameters().getOrDefault("format", List.of());
    Optional<MarcFormat> format =
        asked.size() == 1 ? MarcFormat.of(asked.getFirst()) : Optional.empty();
    return format
        .map(known ->
            RecordResource.answer(
                records.find(id),
                headers,
                "/marc?format=" + known.token(),
                details -> file(headers, details, known)))
        .orElseGet(() -> refused(headers, asked));
  }

  private static Response refused(HttpHeaders headers, List<String> asked) {
    Phrase reason =
        switch (asked.size()) {
          case 0 -> Phrase.of("parameter.missing");
          case 1 -> Phrase.of("parameter.noFormat");
          default -> Phrase.of("parameter.times", asked.size());
        };
    List<BadParameter> faults =
        List.of(new BadParameter("format", reason, Phrase.codes(MarcFormat.allowed())));
    return ProblemAnswers.of(headers, words -> words.of(faults));
  }

  private static Response file(HttpHeaders headers, RecordDetails details, MarcFormat format) {
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
      return ProblemAnswers.of(
          headers, words -> words.of(UNPROCESSABLE, Phrase.of("problem.record.large")));
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
