package org.tongjie.broker.web;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.tongjie.broker.ils.Probe;
import org.tongjie.broker.ils.WrongPinProof;
import org.tongjie.broker.region.Ils;
import org.tongjie.broker.region.RegionAgency;
import org.tongjie.broker.region.SystemCode;
import org.tongjie.broker.store.RegionSaving;
import org.tongjie.broker.web.view.AuditPresenter;
import org.tongjie.broker.web.view.DeskPage;
import org.tongjie.broker.web.view.DeskTables;
import org.tongjie.broker.web.view.LanePresenter;
import org.tongjie.catalog.directory.AgencySymbol;

/** How every system does, what waits for it, and its switches. */
@Path("/operator")
public final class OperatorPages {
  /** Work that waits for longer is shown. */
  private static final Duration PATIENCE = Duration.ofMinutes(10);

  private static final int MOST_STUCK = 100;
  private static final int MOST_ACTS = 20;

  private final DeskDoor door;

  OperatorPages(DeskDoor door) {
    this.door = door;
  }

  /** All lanes, and the requests that need a person. */
  @GET
  public Response get(@Context UriInfo uri, @Context HttpHeaders headers) {
    return door.open(uri, headers, desk -> show(desk, ""));
  }

  private static Response show(DeskVisit desk, String notice) {
    if (!desk.isOperator()) {
      return desk.refused(403);
    }
    LanePresenter lanes = new LanePresenter(desk.words());
    List<AgencySymbol> all = desk.region().agencies().stream().map(RegionAgency::symbol).toList();
    return desk.lists(
        DeskPage.told(
            desk.text("desk.operator"),
            notice,
            List.of(
                lanes.table(desk.parts().systems().health()),
                new DeskTables(desk.words()).problems(desk.parts().queries().needingPeople(all)),
                lanes.stuck(
                    desk.parts().queries().waitingWork(desk.now().minus(PATIENCE), MOST_STUCK)),
                new AuditPresenter(desk.words()).table(desk.parts().audit().latest(MOST_ACTS)))));
  }

  /** What only an operator may do. */
  @POST
  @Path("{act: lanes|probes|systems|losses|sign-in-proofs}")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response act(
      @Context UriInfo uri,
      @Context HttpHeaders headers,
      @PathParam("act") String act,
      MultivaluedMap<String, String> form) {
    return door.act(
        uri, headers, form, desk -> desk.isOperator() ? act(desk, act, form) : desk.refused(403));
  }

  private static Response act(DeskVisit desk, String act, MultivaluedMap<String, String> form) {
    return switch (act) {
      case "lanes" -> hold(desk, form);
      case "probes" -> probe(desk, form);
      case "systems" -> turn(desk, form);
      case "losses" -> confirmLoss(desk, form);
      case "sign-in-proofs" -> prove(desk, form);
      default -> desk.refused(404);
    };
  }

  /** Stops a lane or lets it go on. */
  private static Response hold(DeskVisit desk, MultivaluedMap<String, String> form) {
    boolean stop = Typed.in(form, "act").equals("stop");
    boolean held = desk.parts().systems().hold(Typed.in(form, "lane"), stop, desk.staff().actor());
    return held ? DeskVisit.seeOther("/operator") : desk.refused(403);
  }

  /** What a system has forgotten is over. */
  private static Response confirmLoss(DeskVisit desk, MultivaluedMap<String, String> form) {
    return system(desk, form)
        .map(system ->
            desk.parts().systems().confirmLoss(system, desk.staff().actor())
                ? DeskVisit.seeOther("/operator")
                : show(desk, desk.text("desk.nothing")))
        .orElseGet(() -> desk.refused(403));
  }

  /** Asks a system for a sign of life. */
  private static Response probe(DeskVisit desk, MultivaluedMap<String, String> form) {
    return system(desk, form).map(system -> probe(desk, system)).orElseGet(() -> desk.refused(403));
  }

  private static Optional<SystemCode> system(DeskVisit desk, MultivaluedMap<String, String> form) {
    String code = Typed.in(form, "system");
    return desk.region().systems().stream()
        .map(Ils::code)
        .filter(known -> known.value().equals(code))
        .findFirst();
  }

  private static Response probe(DeskVisit desk, SystemCode system) {
    String said =
        desk.parts()
            .systems()
            .probe(system)
            .map(probe -> said(desk, system, probe))
            .orElseGet(() -> desk.text("desk.lanes.unconnected"));
    return show(desk, said);
  }

  private static String said(DeskVisit desk, SystemCode system, Probe probe) {
    String key = probe.alive() ? "desk.lanes.answers" : "desk.lanes.silent";
    String took = Long.toString(probe.took().toMillis());
    return (desk.text(key, system.value(), took) + " " + desk.words().reason(probe.text())).strip();
  }

  /** Switches a system's connector on or off, in a new version of the region. */
  private static Response turn(DeskVisit desk, MultivaluedMap<String, String> form) {
    String code = Typed.in(form, "system");
    boolean on = Typed.in(form, "act").equals("on");
    Optional<RegionSaving> saving = desk.parts().systems().turn(code, on, desk.staff().actor());
    return saving
        .map(saved ->
            show(
                desk,
                switch (saved) {
                  case RegionSaving.Saved _ -> desk.text("desk.operator.saved", code);
                  case RegionSaving.Unchanged _ -> desk.text("desk.nothing");
                  case RegionSaving.Outdated _, RegionSaving.Unusable _ ->
                      desk.text("desk.operator.notSaved");
                }))
        .orElseGet(() -> desk.refused(403));
  }

  /** Proves that a system refuses wrong PINs, before readers may sign in by it. */
  private static Response prove(DeskVisit desk, MultivaluedMap<String, String> form) {
    String code = Typed.in(form, "system");
    Optional<SystemCode> system = system(desk, form);
    if (system.isEmpty()) {
      return desk.refused(403);
    }
    WrongPinProof proof =
        desk.parts()
            .systems()
            .proveSignIn(system.get(), Typed.in(form, "card"), desk.staff().actor());
    return show(
        desk,
        switch (proof) {
          case WrongPinProof.Refused _ -> desk.text("desk.proof.refused", code);
          case WrongPinProof.LetIn _ -> desk.text("desk.proof.letIn", code);
          case WrongPinProof.CannotTell(String why) ->
              desk.text("desk.proof.unclear", code, desk.words().reason(why));
        });
  }
}
