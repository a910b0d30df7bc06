package org.tongjie.broker.api;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Optional;
import org.tongjie.broker.account.Audit;
import org.tongjie.broker.account.StaffVisit;
import org.tongjie.broker.ils.WrongPinProof;
import org.tongjie.broker.operation.Systems;
import org.tongjie.broker.store.RegionSaving;
import org.tongjie.http.Problem;

/** The region's systems, for programs of those who run it; every act is audited. */
@Path("/api/v1/operator")
public final class OperatorResource {
  private static final int MOST_ACTS = 1000;

  private final OperatorAccess access;
  private final Systems systems;
  private final Audit audit;

  OperatorResource(OperatorAccess access, Systems systems, Audit audit) {
    this.access = access;
    this.systems = systems;
    this.audit = audit;
  }

  /** How all lanes and systems do. */
  @GET
  @Path("systems")
  public Response systems(@Context HttpHeaders headers) {
    return access.open(
        headers, visit -> Reply.json(systems.health().stream().map(SystemJson::of).toList()));
  }

  /** Stops a lane, or lets it go on. */
  @POST
  @Path("lanes/{lane}/acts")
  @Consumes(MediaType.APPLICATION_JSON)
  public Response lane(@Context HttpHeaders headers, @PathParam("lane") String lane, String sent) {
    return access.open(
        headers,
        visit ->
            ReaderGate.body(
                Words.of(headers),
                sent,
                body ->
                    switch (body.text("act")) {
                      case "stop" -> held(lane, true, visit);
                      case "start" -> held(lane, false, visit);
                      default -> unknown("stop, start");
                    }));
  }

  private Response held(String lane, boolean stop, StaffVisit visit) {
    return systems.hold(lane, stop, visit.actor()) ? state(lane) : missing();
  }

  private Response state(String lane) {
    return systems.health().stream()
        .filter(health -> health.lane().equals(lane))
        .findFirst()
        .map(SystemJson::of)
        .map(Reply::json)
        .orElseGet(OperatorResource::missing);
  }

  private static Response missing() {
    return Problem.of(404, "There is no such lane or system.").response();
  }

  private static Response unknown(String allowed) {
    return Problem.of(400, "Send a known \"act\": " + allowed + ".").response();
  }

  /** Switches a system on or off, or proves that it refuses wrong PINs. */
  @POST
  @Path("systems/{system}/acts")
  @Consumes(MediaType.APPLICATION_JSON)
  public Response system(
      @Context HttpHeaders headers, @PathParam("system") String system, String sent) {
    return access.open(
        headers,
        visit ->
            ReaderGate.body(
                Words.of(headers),
                sent,
                body ->
                    switch (body.text("act")) {
                      case "on" -> turned(system, true, visit);
                      case "off" -> turned(system, false, visit);
                      case "prove-sign-in" -> proven(system, body.text("card"), visit);
                      default -> unknown("on, off, prove-sign-in");
                    }));
  }

  private Response turned(String system, boolean on, StaffVisit visit) {
    Optional<RegionSaving> saving = systems.turn(system, on, visit.actor());
    if (saving.isEmpty()) {
      return missing();
    }
    return switch (saving.get()) {
      case RegionSaving.Saved _, RegionSaving.Unchanged _ -> state(system);
      case RegionSaving.Outdated _, RegionSaving.Unusable _ ->
          Problem.of(409, "The region was changed meanwhile or has faults: look at it, try again.")
              .response();
    };
  }

  /** What an examination saw. */
  private record ProofJson(String system, String wrongPin, String why) {}

  private Response proven(String system, String card, StaffVisit visit) {
    return systems.health().stream()
        .flatMap(health -> health.system().stream())
        .filter(one -> one.code().value().equals(system))
        .findFirst()
        .map(one ->
            Reply.json(
                switch (systems.proveSignIn(one.code(), card, visit.actor())) {
                  case WrongPinProof.Refused _ -> new ProofJson(system, "REFUSED", "");
                  case WrongPinProof.LetIn _ -> new ProofJson(system, "LET_IN", "");
                  case WrongPinProof.CannotTell(String why) ->
                      new ProofJson(system, "UNKNOWN", why);
                }))
        .orElseGet(OperatorResource::missing);
  }

  /** An act, by whom without a name. */
  private record ActJson(String at, String actor, String what, String subject) {}

  private List<ActJson> acts(int limit) {
    return audit.latest(limit).stream()
        .map(act -> new ActJson(act.at().toString(), act.actor(), act.what(), act.subject()))
        .toList();
  }

  /** Who did what with accounts, cards, lanes and systems, newest first. */
  @GET
  @Path("audit")
  public Response audit(
      @Context HttpHeaders headers, @QueryParam("limit") @DefaultValue("100") String limit) {
    return access.open(
        headers,
        visit ->
            limit.matches("[0-9]{1,4}")
                    && Integer.parseInt(limit) >= 1
                    && Integer.parseInt(limit) <= MOST_ACTS
                ? Reply.json(acts(Integer.parseInt(limit)))
                : Problem.of(400, "\"limit\" is a number from 1 to " + MOST_ACTS + ".").response());
  }
}
