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
import java.util.function.Function;
import org.tongjie.broker.account.Audit;
import org.tongjie.broker.account.StaffVisit;
import org.tongjie.broker.ils.WrongPinProof;
import org.tongjie.broker.operation.Systems;
import org.tongjie.broker.region.Ils;
import org.tongjie.broker.region.SystemCode;
import org.tongjie.broker.store.RegionSaving;

/** The region's systems, for programs of those who run it; every act is audited. */
@Path("/api/v1/operator")
public final class OperatorResource {
  private static final int MOST_ACTS = 1000;

  private final StaffGate access;
  private final Systems systems;
  private final Audit audit;

  OperatorResource(StaffGate access, Systems systems, Audit audit) {
    this.access = access;
    this.systems = systems;
    this.audit = audit;
  }

  /** How all lanes and systems do. */
  @GET
  @Path("systems")
  public Response systems(@Context HttpHeaders headers) {
    return access.open(
        headers,
        (words, visit) ->
            Reply.json(
                systems.health().stream().map(health -> SystemJson.of(health, words)).toList()));
  }

  /** Stops a lane, or lets it go on. */
  @POST
  @Path("lanes/{lane}/acts")
  @Consumes(MediaType.APPLICATION_JSON)
  public Response lane(@Context HttpHeaders headers, @PathParam("lane") String lane, String sent) {
    return access.told(
        headers,
        sent,
        told ->
            switch (told.body().text("act")) {
              case "stop" -> held(told.words(), lane, true, told.visit());
              case "start" -> held(told.words(), lane, false, told.visit());
              default -> told.unknownAct("stop, start");
            });
  }

  private Response held(Words words, String lane, boolean stop, StaffVisit visit) {
    return systems.hold(lane, stop, visit.actor()) ? state(words, lane) : missing(words);
  }

  private Response state(Words words, String lane) {
    return systems.health().stream()
        .filter(health -> health.lane().equals(lane))
        .findFirst()
        .map(health -> SystemJson.of(health, words))
        .map(Reply::json)
        .orElseGet(() -> missing(words));
  }

  private static Response missing(Words words) {
    return Refusal.UNKNOWN_SYSTEM.response(words);
  }

  /** Switches a system on or off, asks for a sign of life, or proves that it refuses wrong PINs. */
  @POST
  @Path("systems/{system}/acts")
  @Consumes(MediaType.APPLICATION_JSON)
  public Response system(
      @Context HttpHeaders headers, @PathParam("system") String system, String sent) {
    return access.told(
        headers,
        sent,
        told ->
            switch (told.body().text("act")) {
              case "on" -> turned(told.words(), system, true, told.visit());
              case "off" -> turned(told.words(), system, false, told.visit());
              case "probe" -> probed(told.words(), system);
              case "confirm-loss" -> confirmed(told.words(), system, told.visit());
              case "prove-sign-in" ->
                  proven(told.words(), system, told.body().text("card"), told.visit());
              default -> told.unknownAct("on, off, probe, confirm-loss, prove-sign-in");
            });
  }

  /** Where nothing was forgotten there is nothing to confirm, and the system is as it was. */
  private Response confirmed(Words words, String system, StaffVisit visit) {
    systems.health().stream()
        .flatMap(health -> health.system().stream())
        .map(Ils::code)
        .filter(code -> code.value().equals(system))
        .forEach(code -> systems.confirmLoss(code, visit.actor()));
    return state(words, system);
  }

  private Response turned(Words words, String system, boolean on, StaffVisit visit) {
    Optional<RegionSaving> saving = systems.turn(system, on, visit.actor());
    if (saving.isEmpty()) {
      return missing(words);
    }
    return switch (saving.get()) {
      case RegionSaving.Saved _, RegionSaving.Unchanged _ -> state(words, system);
      case RegionSaving.Outdated _, RegionSaving.Unusable _ ->
          Refusal.REGION_UNUSABLE.response(words);
    };
  }

  /** What an examination saw. */
  private record ProofJson(String system, String wrongPin, String why) {}

  private Response proven(Words words, String system, String card, StaffVisit visit) {
    return withSystem(
        words,
        system,
        code ->
            Reply.json(
                switch (systems.proveSignIn(code, card, visit.actor())) {
                  case WrongPinProof.Refused _ -> new ProofJson(system, "REFUSED", "");
                  case WrongPinProof.LetIn _ -> new ProofJson(system, "LET_IN", "");
                  case WrongPinProof.CannotTell(String why) ->
                      new ProofJson(system, "UNKNOWN", words.reason(why));
                }));
  }

  private Response withSystem(Words words, String system, Function<SystemCode, Response> answer) {
    return systems.health().stream()
        .flatMap(health -> health.system().stream())
        .map(Ils::code)
        .filter(code -> code.value().equals(system))
        .findFirst()
        .map(answer)
        .orElseGet(() -> missing(words));
  }

  /**
   * A sign of life, or its absence.
   *
   * @param milliseconds from the question to the answer, or to giving up
   * @param text what the system said of itself, or why it is taken for dead
   */
  private record SignJson(String system, boolean alive, long milliseconds, String text) {}

  private Response probed(Words words, String system) {
    return withSystem(
        words,
        system,
        code ->
            systems
                .probe(code)
                .map(sign ->
                    Reply.json(
                        new SignJson(
                            system,
                            sign.alive(),
                            sign.took().toMillis(),
                            words.reason(sign.text()))))
                .orElseGet(() -> Refusal.SYSTEM_NOT_CONNECTED.response(words)));
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
        (words, visit) ->
            limit.matches("[0-9]{1,4}")
                    && Integer.parseInt(limit) >= 1
                    && Integer.parseInt(limit) <= MOST_ACTS
                ? Reply.json(acts(Integer.parseInt(limit)))
                : Refusal.BAD_MEMBERS.response(
                    words,
                    List.of(
                        words.fault(
                            "limit",
                            "fault.number",
                            words.text(
                                "fault.number.allowed", "1", Integer.toString(MOST_ACTS))))));
  }
}
