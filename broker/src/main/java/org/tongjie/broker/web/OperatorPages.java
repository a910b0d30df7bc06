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
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.tongjie.broker.account.Audit;
import org.tongjie.broker.region.Ils;
import org.tongjie.broker.region.RegionAgency;
import org.tongjie.broker.request.OutboxEntry;
import org.tongjie.broker.store.LaneCount;
import org.tongjie.broker.store.RegionSaving;
import org.tongjie.broker.store.StoredRegion;
import org.tongjie.broker.web.view.DeskPage;
import org.tongjie.broker.web.view.DeskTables;
import org.tongjie.broker.web.view.LanePresenter;
import org.tongjie.broker.web.view.LanePresenter.Lane;
import org.tongjie.broker.work.Breaker;

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
                    new LanePresenter(desk.words()).table(lanes(desk)),
                    tables.problems(
                        desk.parts()
                            .queries()
                            .needingPeople(
                                desk.region().agencies().stream()
                                    .map(RegionAgency::symbol)
                                    .toList()))))));
  }

  private static List<Lane> lanes(DeskVisit desk) {
    Map<String, LaneCount> counts =
        desk.parts().queries().laneCounts().stream()
            .collect(Collectors.toMap(LaneCount::lane, Function.identity()));
    List<Lane> lanes = new ArrayList<>();
    lanes.add(lane(desk, OutboxEntry.BROKER_LANE, Optional.empty(), counts));
    lanes.add(lane(desk, OutboxEntry.NOTICE_LANE, Optional.empty(), counts));
    for (Ils system : desk.region().systems()) {
      lanes.add(lane(desk, system.code().value(), Optional.of(system), counts));
    }
    return lanes;
  }

  private static Lane lane(
      DeskVisit desk, String code, Optional<Ils> system, Map<String, LaneCount> counts) {
    Optional<LaneCount> count = Optional.ofNullable(counts.get(code));
    Breaker.State state = desk.parts().engine().state(code);
    return new Lane(
        code,
        system,
        count.map(LaneCount::waiting).orElse(0L),
        count.map(LaneCount::oldest),
        state.failures(),
        state.restsUntil(),
        state.held(),
        state.lastError().orElseGet(() -> count.map(LaneCount::reason).orElse("")));
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
    String lane = DeskDoor.value(form, "lane");
    boolean known =
        lane.equals(OutboxEntry.BROKER_LANE)
            || lane.equals(OutboxEntry.NOTICE_LANE)
            || desk.region().systems().stream().anyMatch(one -> one.code().value().equals(lane));
    if (!desk.isOperator() || !known) {
      return desk.refused(403);
    }
    boolean stop = DeskDoor.value(form, "act").equals("stop");
    desk.parts().engine().hold(lane, stop);
    audit(desk, stop ? "lane-stop" : "lane-start", lane);
    return DeskVisit.seeOther("/operator");
  }

  private static void audit(DeskVisit desk, String what, String subject) {
    desk.parts().audit().keep(new Audit.Act(desk.now(), desk.staff().actor(), what, subject));
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
    Optional<StoredRegion> stored = desk.parts().regions().current();
    Optional<Ils> system =
        stored.flatMap(region ->
            region.region().systems().stream()
                .filter(one -> one.code().value().equals(code))
                .findFirst());
    if (!desk.isOperator() || system.isEmpty()) {
      return desk.refused(403);
    }
    Ils turned = system.get().switched(new Ils.Switches(on, system.get().switches().signIn()));
    RegionSaving saving =
        desk.parts()
            .regions()
            .save(
                stored.orElseThrow().region().with(turned),
                stored.get().version().number(),
                desk.staff().actor(),
                code + (on ? " on" : " off"));
    audit(desk, on ? "system-on" : "system-off", code);
    return switch (saving) {
      case RegionSaving.Saved _ -> show(desk, desk.text("desk.operator.saved", code));
      case RegionSaving.Unchanged _ -> show(desk, desk.text("desk.nothing"));
      case RegionSaving.Outdated _, RegionSaving.Unusable _ ->
          show(desk, desk.text("desk.operator.notSaved"));
    };
  }
}
