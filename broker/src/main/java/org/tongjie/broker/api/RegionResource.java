package org.tongjie.broker.api;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.tongjie.broker.account.Audit;
import org.tongjie.broker.account.StaffVisit;
import org.tongjie.broker.region.Finding;
import org.tongjie.broker.region.Region;
import org.tongjie.broker.region.RegionCheck;
import org.tongjie.broker.region.RegionFile;
import org.tongjie.broker.region.RegionFileException;
import org.tongjie.broker.store.RegionSaving;
import org.tongjie.broker.store.RegionStore;
import org.tongjie.http.Json;

/** The region as one file: written out, checked, taken into use. */
@Path(RegionResource.PATH)
public final class RegionResource {
  public static final String PATH = "/api/v1/operator/region";

  private final StaffGate access;
  private final RegionStore store;
  private final Audit audit;
  private final Clock clock;

  RegionResource(StaffGate access, RegionStore store, Audit audit, Clock clock) {
    this.access = access;
    this.store = store;
    this.audit = audit;
    this.clock = clock;
  }

  /** The region in use; its version is the entity tag. */
  @GET
  public Response export(@Context HttpHeaders headers) {
    return access.open(
        headers,
        (words, visit) ->
            store
                .current()
                .map(stored ->
                    Response.fromResponse(Reply.json(200, RegionFile.text(stored.region())))
                        .tag(tag(stored.version().number()))
                        .build())
                .orElseGet(() -> Refusal.NO_REGION.response(words)));
  }

  private static EntityTag tag(int version) {
    return new EntityTag(Integer.toString(version));
  }

  /** Something that somebody should look at. */
  private record FindingJson(String severity, String code, String path, String message) {
    static FindingJson of(Finding finding, Words words) {
      return new FindingJson(
          finding.severity().name(),
          finding.said().complaint().name(),
          finding.path(),
          finding.said().in(words.language()));
    }
  }

  /**
   * What a file is worth.
   *
   * @param version of the region in use, or 0 where nothing was saved
   */
  private record CheckJson(boolean usable, int version, List<FindingJson> findings) {
    static CheckJson of(Words words, boolean usable, int version, List<Finding> findings) {
      return new CheckJson(
          usable,
          version,
          findings.stream().map(finding -> FindingJson.of(finding, words)).toList());
    }
  }

  /** Says what is wrong with a file, and keeps nothing. */
  @POST
  @Path("check")
  @Consumes(MediaType.APPLICATION_JSON)
  public Response check(@Context HttpHeaders headers, String sent) {
    return access.open(
        headers,
        (words, visit) -> {
          List<Finding> findings;
          try {
            findings = RegionCheck.check(RegionFile.parse(sent), store.connectors());
          } catch (RegionFileException unreadable) {
            return Reply.json(CheckJson.of(words, false, 0, unreadable.findings()));
          }
          return Reply.json(CheckJson.of(words, RegionCheck.isUsable(findings), 0, findings));
        });
  }

  /** Takes a file into use, if the region is still the one it was made from. */
  @PUT
  @Consumes(MediaType.APPLICATION_JSON)
  public Response replace(@Context HttpHeaders headers, String sent) {
    return access.open(
        headers,
        (words, visit) ->
            basedOn(headers)
                .map(version -> replace(words, visit, sent, version))
                .orElseGet(() -> Refusal.VERSION_NEEDED.response(words)));
  }

  private static Optional<Integer> basedOn(HttpHeaders headers) {
    return Optional.ofNullable(headers.getHeaderString(HttpHeaders.IF_MATCH))
        .map(value -> value.strip().replace("\"", ""))
        .filter(value -> value.matches("[0-9]{1,9}"))
        .map(Integer::valueOf);
  }

  private Response replace(Words words, StaffVisit visit, String sent, int basedOn) {
    Region region;
    try {
      region = RegionFile.parse(sent);
    } catch (RegionFileException unreadable) {
      return Reply.json(422, text(words, false, 0, unreadable.findings()));
    }
    return switch (store.save(region, basedOn, visit.actor(), "by program")) {
      case RegionSaving.Saved(var version, var findings) -> {
        audit.keep(
            new Audit.Act(
                clock.instant(), visit.actor(), "region-save", "version " + version.number()));
        yield tagged(words, version.number(), findings);
      }
      case RegionSaving.Unchanged(var version) -> tagged(words, version.number(), List.of());
      case RegionSaving.Outdated _ -> Refusal.REGION_CHANGED.response(words);
      case RegionSaving.Unusable(var findings) -> Reply.json(422, text(words, false, 0, findings));
    };
  }

  private static Response tagged(Words words, int version, List<Finding> findings) {
    return Response.fromResponse(Reply.json(200, text(words, true, version, findings)))
        .tag(tag(version))
        .build();
  }

  private static String text(Words words, boolean usable, int version, List<Finding> findings) {
    return Json.text(CheckJson.of(words, usable, version, findings));
  }
}
