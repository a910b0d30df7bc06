package org.tongjie.broker.web;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.Optional;
import org.tongjie.broker.ils.WrongPinProof;
import org.tongjie.broker.region.Ils;
import org.tongjie.broker.region.RegionAgency;
import org.tongjie.broker.region.SystemCode;
import org.tongjie.broker.store.RegionSaving;
import org.tongjie.broker.web.view.DeskPage;
import org.tongjie.broker.web.view.DeskTables;
import org.tongjie.broker.web.view.LanePresenter;

/** How every system does, what waits for it, and its switches. */
@Path("/operator")
public final class OperatorPages {
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
    DeskTables tables = new DeskTables(desk.words());
    return desk.page(
        Templates.deskLists(
            desk.frame(),
            new DeskPage(
                desk.text("desk.operator"),
                notice,
                "",
                false,
                List.of(
                    new LanePresenter(desk.words()).table(desk.parts().systems().health()),
                    tables.problems(
                        desk.parts()
                            .queries()
                            .needingPeople(
                                desk.region().agencies().stream()
                                    .map(RegionAgency::symbol)
                                    .toList()))))));
  }

  /** Stops a lane or lets it go on. */
  @POST
  @Path("lanes")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response lane(
      @Context UriInfo uri, @Context HttpHeaders headers, MultivaluedMap<String, String> form) {
    return door.act(uri, headers, form, desk -> hold(desk, form));
  }

  private static Response hold(DeskVisit desk, MultivaluedMap<String, String> form) {
    boolean stop = DeskDoor.value(form, "act").equals("stop");
    boolean held =
        desk.isOperator()
            && desk.parts()
                .systems()
                .hold(DeskDoor.value(form, "lane"), stop, desk.staff().actor());
    return held ? DeskVisit.seeOther("/operator") : desk.refused(403);
  }

  /** Switches a system's connector on or off, in a new version of the region. */
  @POST
  @Path("systems")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response system(
      @Context UriInfo uri, @Context HttpHeaders headers, MultivaluedMap<String, String> form) {
    return door.act(uri, headers, form, desk -> turn(desk, form));
  }

  private static Response turn(DeskVisit desk, MultivaluedMap<String, String> form) {
    String code = DeskDoor.value(form, "system");
    boolean on = DeskDoor.value(form, "act").equals("on");
    Optional<RegionSaving> saving =
        desk.isOperator()
            ? desk.parts().systems().turn(code, on, desk.staff().actor())
            : Optional.empty();
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
  @POST
  @Path("sign-in-proofs")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response prove(
      @Context UriInfo uri, @Context HttpHeaders headers, MultivaluedMap<String, String> form) {
    return door.act(uri, headers, form, desk -> prove(desk, form));
  }

  private static Response prove(DeskVisit desk, MultivaluedMap<String, String> form) {
    String code = DeskDoor.value(form, "system");
    Optional<SystemCode> system =
        desk.region().systems().stream()
            .map(Ils::code)
            .filter(known -> known.value().equals(code))
            .findFirst();
    if (!desk.isOperator() || system.isEmpty()) {
      return desk.refused(403);
    }
    WrongPinProof proof =
        desk.parts()
            .systems()
            .proveSignIn(system.get(), DeskDoor.value(form, "card"), desk.staff().actor());
    return show(
        desk,
        switch (proof) {
          case WrongPinProof.Refused _ -> desk.text("desk.proof.refused", code);
          case WrongPinProof.LetIn _ -> desk.text("desk.proof.letIn", code);
          case WrongPinProof.CannotTell(String why) -> desk.text("desk.proof.unclear", code, why);
        });
  }
}
