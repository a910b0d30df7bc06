package org.tongjie.broker.work;

import java.time.Duration;
import java.time.Instant;
import java.util.function.Supplier;
import org.tongjie.broker.ils.Connectors;
import org.tongjie.broker.ils.Fault;
import org.tongjie.broker.ils.IlsException;
import org.tongjie.broker.region.Ils;
import org.tongjie.broker.region.Region;
import org.tongjie.broker.region.SystemCode;
import org.tongjie.broker.request.Event;
import org.tongjie.broker.request.OutboxEntry;
import org.tongjie.broker.request.PatronRequest;
import org.tongjie.broker.request.RequestState;
import org.tongjie.broker.request.RequestStore.Postponement;
import org.tongjie.broker.request.SupplierChoice;
import org.tongjie.broker.request.SupplierChoice.Choice;
import org.tongjie.broker.request.SupplierRequest;

/**
 * Does effects by way of the library systems' connectors. What a system may have done already is
 * looked up before it is asked again; what can be neither proven nor repeated goes to a person.
 */
public final class EffectPerformer implements Performer {
  private final Supplier<Region> region;
  private final Connectors connectors;
  private final SupplierChoice choice;
  private final PatronCheck patrons;
  private final Notices notices;
  private final Pace pace;
  private final Checkpoint.Listener checkpoints;

  EffectPerformer(LendingParts parts) {
    this.region = parts.region();
    this.connectors = parts.connectors();
    this.choice = parts.choice();
    this.patrons = parts.patrons();
    this.notices = parts.notices();
    this.pace = parts.pace();
    this.checkpoints = parts.checkpoints();
  }

  @Override
  public Performed perform(PatronRequest request, OutboxEntry entry, Instant now) {
    try {
      checkpoints.passed(Checkpoint.BEFORE_CALL);
      Performed performed = act(request, entry, now);
      checkpoints.passed(Checkpoint.AFTER_CALL);
      return performed;
    } catch (IlsException e) {
      checkpoints.passed(Checkpoint.AFTER_CALL);
      return failed(entry, e, now);
    }
  }

  /** What a system that is switched off would have to do waits for it. */
  private Performed act(PatronRequest request, OutboxEntry entry, Instant now) {
    return isOff(entry.lane())
        ? new Performed.Later(
            new Postponement(now.plus(pace.retry(entry.failures())), true, "it is switched off"),
            false)
        : performed(request, entry, now);
  }

  private boolean isOff(String lane) {
    return region.get().systems().stream()
        .map(Ils::code)
        .filter(code -> code.value().equals(lane))
        .anyMatch(code -> connectors.connector(code).isEmpty());
  }

  private Performed performed(PatronRequest request, OutboxEntry entry, Instant now) {
    return switch (entry.effect().kind()) {
      case CHECK_PATRON -> new Performed.Happened(patrons.check(request.wish(), now));
      case CHOOSE_SUPPLIER -> choose(request, now);
      case TELL_READER -> {
        notices.tell(request, entry.effect().notice(), entry.eventId());
        yield new Performed.Nothing();
      }
      case NONE -> new Performed.Nothing();
      case PLACE_HOLD -> new HoldActs(task(request, entry, now)).place();
      case CANCEL_HOLD -> new HoldActs(task(request, entry, now)).cancel();
      case LEND_AT_SUPPLIER -> new SupplierActs(task(request, entry, now)).lend();
      case RETURN_AT_SUPPLIER -> new SupplierActs(task(request, entry, now)).takeBack();
      case RENEW_AT_SUPPLIER -> new SupplierActs(task(request, entry, now)).renew();
      case ACCEPT_AT_PICKUP -> accept(task(request, entry, now));
      case LEND_AT_PICKUP -> new PickupActs(task(request, entry, now)).lend();
      case RETURN_AT_PICKUP -> new PickupActs(task(request, entry, now)).takeBack();
    };
  }

  /** The reader may fetch it at another library by now, whose system was not asked for its card. */
  private Performed accept(Task task) {
    Region current = region.get();
    boolean fetchedThere =
        current
            .place(task.request().wish().pickup())
            .flatMap(place -> current.systemOf(place.agency()))
            .filter(ils -> ils.code().value().equals(task.entry().lane()))
            .isPresent();
    return fetchedThere ? new PickupActs(task).accept() : task.notOffered();
  }

  private Performed choose(PatronRequest request, Instant now) {
    if (request.state() != RequestState.ROUTING) {
      return new Performed.Nothing();
    }
    return switch (choice.choose(request)) {
      case Choice.Chosen chosen ->
          new Performed.Happened(
              new Event.SupplierChosen(now, chosen.candidate(), waitedFor(request)));
      case Choice.Nobody nobody ->
          new Performed.Happened(new Event.NobodyCanSupply(now, nobody.reasons()));
      case Choice.AskStaff ask ->
          new Performed.Happened(new Event.ConsentAsked(now, ask.reasons()));
      case Choice.Later later ->
          new Performed.Later(new Postponement(later.when(), true, later.why()), false);
    };
  }

  /** The attempt beside which another is begun. */
  private static int waitedFor(PatronRequest request) {
    return request.promises().stream().mapToInt(SupplierRequest::number).max().orElse(0);
  }

  private Task task(PatronRequest request, OutboxEntry entry, Instant now) {
    SupplierRequest attempt = request.supplier(entry.effect().attempt()).orElseThrow();
    SystemCode system = new SystemCode(entry.lane());
    return new Task(
        request, attempt, entry, connectors.connector(system), pickup(request, system), now);
  }

  private String pickup(PatronRequest request, SystemCode system) {
    return region
        .get()
        .system(system)
        .flatMap(ils -> ils.pickupCode(request.wish().pickup()))
        .orElse("");
  }

  /**
   * Asked again later; where it may have been done and nothing can prove it, a person looks. About
   * what was never sent there is nothing to find out, however long the system is away.
   */
  private Performed failed(OutboxEntry entry, IlsException e, Instant now) {
    boolean surelyNotDone = e.fault() == Fault.NOT_SENT;
    boolean isAct = entry.effect().kind().isAct();
    boolean mayBeDone = entry.tries() > 0 || !surelyNotDone;
    String words = e.reason();
    if (isAct && mayBeDone && entry.failures() >= pace.mostFailures()) {
      return new Performed.Happened(
          new Event.ActInDoubt(now, entry.effect().attempt(), entry.effect().kind(), words));
    }
    Duration wait =
        isAct && !surelyNotDone ? pace.lookUp(entry.failures()) : pace.retry(entry.failures());
    return new Performed.Later(new Postponement(now.plus(wait), surelyNotDone, words), true);
  }
}
