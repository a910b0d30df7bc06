package org.tongjie.broker.work;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.tongjie.broker.ils.Operation;
import org.tongjie.broker.region.CardKey;
import org.tongjie.broker.region.ItemKey;
import org.tongjie.broker.request.Ending;
import org.tongjie.broker.request.Outcome;
import org.tongjie.broker.request.PatronRequest;
import org.tongjie.broker.request.RequestState;
import org.tongjie.broker.request.SupplierRequest;

/** Judges a year by what the systems' own books say, and by what requests came to. */
final class YearJudge {
  private final YearWorld world;
  private final List<PatronRequest> requests;

  YearJudge(YearWorld world) {
    this.world = world;
    this.requests = world.all();
  }

  /** What a year came to, equal for equal years. */
  List<String> ends() {
    return requests.stream().map(YearJudge::end).toList();
  }

  private static String end(PatronRequest request) {
    return "%s %s %s %s"
        .formatted(
            request.id(),
            request.state(),
            request.outcome().map(Outcome::name).orElse("-"),
            request.suppliers().stream()
                .map(attempt ->
                    "%s %s %s %s"
                        .formatted(
                            attempt.candidate().item(),
                            attempt.state(),
                            attempt.ending().map(Ending::name).orElse("-"),
                            attempt.due()))
                .toList());
  }

  /** What happened, in one line. */
  String figures() {
    return "%d requests, %d changes, %d calls of which %d failed, broker died or was overtaken %d times; %d supplied, %d attempts, %d with people at the end"
        .formatted(
            requests.size(),
            world.store.changes,
            world.systems.values().stream().mapToInt(system -> system.calls).sum(),
            world.systems.values().stream().mapToInt(system -> system.failures).sum(),
            world.deaths,
            with(Outcome.SUPPLIED),
            requests.stream().mapToInt(request -> request.suppliers().size()).sum(),
            withPeople());
  }

  /** Requests that need a person at the end. */
  long withPeople() {
    return requests.stream().filter(request -> !request.attentions().isEmpty()).count();
  }

  long with(Outcome outcome) {
    return requests.stream()
        .filter(request -> request.outcome().filter(outcome::equals).isPresent())
        .count();
  }

  /** Everything that is wrong at the end: nothing, if all is well. */
  List<String> wrongs() {
    List<String> wrongs = new ArrayList<>();
    for (PatronRequest request : requests) {
      if (!YearWorld.isOver(request)) {
        wrongs.add("neither over nor with a person: " + request);
      }
      if (request.state() == RequestState.FINISHED && request.outcome().isEmpty()) {
        wrongs.add("over without an outcome: " + request);
      }
    }
    world.systems.values().forEach(system -> books(system, wrongs));
    return wrongs;
  }

  private void books(YearSystem system, List<String> wrongs) {
    wrongs.addAll(system.wrongs);
    system.holds.forEach((item, holds) ->
        holds.stream()
            .filter(hold -> nobodyKnows(item, hold.card(), system))
            .forEach(hold -> wrongs.add("orphaned hold " + hold + " on " + item)));
    for (Map.Entry<ItemKey, YearSystem.Loan> loan : system.loans.entrySet()) {
      if (!isWrittenOff(loan.getKey())
          && nobodyKnows(loan.getKey(), loan.getValue().card(), system)) {
        wrongs.add("forgotten loan " + loan + " of " + system.system());
      }
    }
    system.accepted.forEach((item, reader) -> {
      if (none(request -> hasPerson(request, item), requests)) {
        wrongs.add("forgotten guest " + item + " of " + reader + " in " + system.system());
      }
    });
  }

  /** Whether no open attempt, and no person, has to do with a hold or a loan. */
  private boolean nobodyKnows(ItemKey item, CardKey card, YearSystem system) {
    boolean returns = system.capabilities().offers(Operation.CHECK_IN);
    return returns
        && none(
            request ->
                hasPerson(request, item)
                    || request.suppliers().stream().anyMatch(one -> isOpen(one, item, card)),
            requests);
  }

  /**
   * A book that is never coming back stays lent in its owner's books until the owner writes it off.
   */
  private boolean isWrittenOff(ItemKey item) {
    return requests.stream()
        .flatMap(request -> request.suppliers().stream())
        .filter(attempt -> attempt.candidate().item().equals(item))
        .anyMatch(attempt -> attempt.ending().filter(Ending.WRITTEN_OFF::equals).isPresent());
  }

  private static boolean isOpen(SupplierRequest attempt, ItemKey item, CardKey card) {
    return !attempt.isSettled()
        && attempt.candidate().item().equals(item)
        && attempt.candidate().card().equals(card);
  }

  private static boolean hasPerson(PatronRequest request, ItemKey item) {
    return request.attentions().stream()
        .flatMap(attention -> request.supplier(attention.attempt()).stream())
        .anyMatch(attempt -> attempt.candidate().item().equals(item));
  }

  private static boolean none(Predicate<PatronRequest> wanted, Collection<PatronRequest> requests) {
    return requests.stream().noneMatch(wanted);
  }
}
