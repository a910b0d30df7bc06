package org.tongjie.broker.web.view;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.tongjie.broker.operation.SystemHealth;
import org.tongjie.broker.region.Ils;
import org.tongjie.broker.request.OutboxEntry;
import org.tongjie.broker.store.WaitingWork;
import org.tongjie.broker.work.LaneHealth;
import org.tongjie.broker.work.SystemLosses;

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
            words.text("desk.lanes.sign"),
            words.text("desk.lanes.waiting"),
            words.text("desk.lanes.oldest"),
            words.text("desk.lanes.error"),
            words.text("desk.lanes.signIn"),
            words.text("desk.column.acts")),
        lanes.stream().map(this::row).toList(),
        words.text("desk.nothing"));
  }

  private DeskTable.Row row(SystemHealth lane) {
    return new DeskTable.Row(
        List.of(
            DeskCell.of(name(lane)),
            health(lane),
            sign(lane),
            DeskCell.stressed(Long.toString(lane.waiting()), "number"),
            DeskCell.of(words.time(lane.oldest())),
            DeskCell.of(words.reason(lane.trouble())),
            signIn(lane)),
        forms(lane));
  }

  private String name(SystemHealth lane) {
    return lane.system()
        .map(system -> system.name() + " · " + system.code() + " · " + kind(system))
        .orElseGet(() -> name(lane.lane()));
  }

  /** The name of a lane by its code. */
  public String name(String code) {
    return switch (code) {
      case OutboxEntry.NOTICE_LANE -> words.text("desk.lanes.notices");
      case OutboxEntry.BROKER_LANE -> words.text("desk.lanes.broker");
      default ->
          words.region().systems().stream()
              .filter(system -> system.code().value().equals(code))
              .map(Ils::name)
              .findFirst()
              .orElse(code);
    };
  }

  private String kind(Ils system) {
    return system.kind() == Ils.Kind.DESK ? words.text("desk.lanes.byHand") : system.kind().name();
  }

  private DeskCell health(SystemHealth lane) {
    if (lane.loss().isPresent()) {
      return loss(lane.loss().get());
    }
    LaneHealth health = lane.health();
    if (lane.system().filter(system -> !system.switches().on()).isPresent()) {
      return DeskCell.stressed("○ " + words.text("desk.lanes.off"), "soft");
    }
    if (health.stop().isPresent()) {
      return DeskCell.stressed(
          "■ "
              + words.text(
                  "desk.lanes.held",
                  words.time(health.stop().get().since()),
                  words.actor(health.stop().get().by())),
          "warn");
    }
    if (!health.connected()) {
      return DeskCell.stressed("▲ " + words.text("desk.lanes.unconnected"), "warn");
    }
    if (health.breaker().restsUntil().isPresent()) {
      return DeskCell.stressed(
          "▲ " + words.text("desk.lanes.rests", words.time(health.breaker().restsUntil())), "warn");
    }
    return health.breaker().failures() > 0
        ? DeskCell.stressed(
            "△ " + words.text("desk.lanes.failing", Integer.toString(health.breaker().failures())),
            "warn")
        : DeskCell.stressed("● " + words.text("desk.lanes.well"), "well");
  }

  private DeskCell loss(SystemLosses.Loss loss) {
    String key = loss.confirmedBy().isPresent() ? "desk.lanes.lossOver" : "desk.lanes.loss";
    return DeskCell.stressed(
        "▲ " + words.text(key, Integer.toString(loss.things()), words.time(loss.since())), "warn");
  }

  /** Whether it lives, how long it took to say so, and when. */
  private DeskCell sign(SystemHealth lane) {
    return lane.health()
        .sign()
        .map(sign ->
            DeskCell.stressed(
                words.text(
                    sign.probe().alive() ? "desk.lanes.alive" : "desk.lanes.dead",
                    Long.toString(sign.probe().took().toMillis()),
                    words.time(sign.at())),
                sign.probe().alive() ? "" : "warn"))
        .orElseGet(() -> DeskCell.of(""));
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
    boolean stopped = lane.health().stop().isPresent();
    forms.add(
        DeskForm.button(
                "/operator/lanes",
                words.text(stopped ? "desk.lanes.start" : "desk.lanes.stop"),
                Map.of("lane", lane.lane(), "act", stopped ? "start" : "stop"))
            .careful(!stopped));
    lane.loss()
        .filter(loss -> loss.confirmedBy().isEmpty())
        .ifPresent(loss ->
            forms.add(
                DeskForm.button(
                        "/operator/losses",
                        words.text("desk.lanes.confirmLoss"),
                        Map.of("system", lane.lane()))
                    .careful(true)));
    lane.system()
        .filter(system -> system.kind() != Ils.Kind.DESK)
        .ifPresent(system -> {
          boolean on = system.switches().on();
          if (on) {
            forms.add(
                DeskForm.button(
                    "/operator/probes",
                    words.text("desk.lanes.probe"),
                    Map.of("system", lane.lane())));
          }
          forms.add(
              DeskForm.button(
                      "/operator/systems",
                      words.text(on ? "desk.lanes.turnOff" : "desk.lanes.turnOn"),
                      Map.of("system", lane.lane(), "act", on ? "off" : "on"))
                  .careful(on));
          forms.add(
              new DeskForm(
                      "/operator/sign-in-proofs",
                      words.text("desk.proof.button"),
                      Map.of("system", lane.lane()),
                      List.of(
                          new DeskForm.Input("card", words.text("desk.proof.card"), "text", "")))
                  .under(words.text("desk.proof.fold")));
        });
    return forms;
  }

  /** Work that does not get done. */
  public DeskTable stuck(List<WaitingWork> work) {
    return new DeskTable(
        words.text("desk.stuck"),
        words.text("desk.stuck.note"),
        List.of(
            words.text("desk.column.title"),
            words.text("desk.lanes.system"),
            words.text("desk.column.event"),
            words.text("desk.column.since"),
            words.text("desk.stuck.failures"),
            words.text("desk.column.reason")),
        work.stream()
            .map(one ->
                new DeskTable.Row(
                    List.of(
                        DeskCell.to(
                            "/desk/requests/" + one.request().id(), one.request().wish().title()),
                        DeskCell.of(name(one.lane())),
                        DeskCell.of(words.word(one.kind())),
                        DeskCell.of(words.time(one.since())),
                        DeskCell.stressed(Integer.toString(one.failures()), "number"),
                        DeskCell.of(words.reason(one.reason()))),
                    List.of()))
            .toList(),
        words.text("desk.stuck.none"));
  }
}
