package org.tongjie.broker.web.view;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.tongjie.broker.operation.SystemHealth;
import org.tongjie.broker.region.Ils;
import org.tongjie.broker.request.OutboxEntry;

/** The health of systems in words. */
public final class LanePresenter {
  private final DeskWords words;

  public LanePresenter(DeskWords words) {
    this.words = words;
  }

  /** All lanes. */
  public DeskTable table(List<SystemHealth> lanes) {
    return new DeskTable(
        words.text("desk.lanes"),
        words.text("desk.lanes.note"),
        List.of(
            words.text("desk.lanes.system"),
            words.text("desk.lanes.health"),
            words.text("desk.lanes.waiting"),
            words.text("desk.lanes.oldest"),
            words.text("desk.lanes.error"),
            words.text("desk.lanes.signIn"),
            words.text("desk.column.acts")),
        lanes.stream().map(this::row).toList(),
        words.text("desk.nothing"));
  }

  private DeskTable.Row row(SystemHealth lane) {
    String name =
        lane.system()
            .map(system -> system.name() + " · " + system.code() + " · " + system.kind())
            .orElseGet(() ->
                lane.lane().equals(OutboxEntry.NOTICE_LANE)
                    ? words.text("desk.lanes.notices")
                    : words.text("desk.lanes.broker"));
    return new DeskTable.Row(
        List.of(
            DeskCell.of(name),
            health(lane),
            DeskCell.of(Long.toString(lane.waiting())),
            DeskCell.of(words.time(lane.oldest())),
            DeskCell.of(lane.lastError()),
            signIn(lane)),
        forms(lane));
  }

  private DeskCell health(SystemHealth lane) {
    boolean off = lane.system().filter(system -> !system.switches().on()).isPresent();
    if (off) {
      return DeskCell.stressed("○ " + words.text("desk.lanes.off"), "soft");
    }
    if (lane.held()) {
      return DeskCell.stressed("■ " + words.text("desk.lanes.held"), "warn");
    }
    if (lane.restsUntil().isPresent()) {
      return DeskCell.stressed(
          "▲ " + words.text("desk.lanes.rests", words.time(lane.restsUntil())), "warn");
    }
    return lane.failures() > 0
        ? DeskCell.stressed("△ " + words.text("desk.lanes.failing", lane.failures()), "warn")
        : DeskCell.stressed("● " + words.text("desk.lanes.well"), "well");
  }

  /** Whether readers can sign in by a system, and why not. */
  private DeskCell signIn(SystemHealth lane) {
    Optional<Ils> system = lane.system().filter(one -> one.kind() != Ils.Kind.DESK);
    if (system.isEmpty()) {
      return DeskCell.of("");
    }
    if (!system.get().switches().signIn()) {
      return DeskCell.of(words.text("desk.lanes.signIn.off"));
    }
    return lane.proof()
        .map(seen ->
            seen.refused()
                ? DeskCell.of(words.text("desk.lanes.signIn.proven", words.time(seen.at())))
                : DeskCell.stressed(words.text("desk.lanes.signIn.letIn"), "warn"))
        .orElseGet(() -> DeskCell.stressed(words.text("desk.lanes.signIn.unproven"), "warn"));
  }

  private List<DeskForm> forms(SystemHealth lane) {
    List<DeskForm> forms = new ArrayList<>();
    forms.add(
        DeskForm.button(
            "/operator/lanes",
            lane.held() ? words.text("desk.lanes.start") : words.text("desk.lanes.stop"),
            Map.of("lane", lane.lane(), "act", lane.held() ? "start" : "stop")));
    lane.system()
        .filter(system -> system.kind() != Ils.Kind.DESK)
        .ifPresent(system -> {
          boolean on = system.switches().on();
          forms.add(
              DeskForm.button(
                  "/operator/systems",
                  on ? words.text("desk.lanes.turnOff") : words.text("desk.lanes.turnOn"),
                  Map.of("system", lane.lane(), "act", on ? "off" : "on")));
          forms.add(
              new DeskForm(
                  "/operator/sign-in-proofs",
                  words.text("desk.proof.button"),
                  Map.of("system", lane.lane()),
                  List.of(new DeskForm.Input("card", words.text("desk.proof.card"), "text", ""))));
        });
    return forms;
  }
}
