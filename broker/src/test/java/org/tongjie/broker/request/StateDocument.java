package org.tongjie.broker.request;

import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** The table of states as a page: {@code docs/request-states.md}. */
final class StateDocument {
  private StateDocument() {}

  static String text() {
    StringBuilder page = new StringBuilder();
    page.append(
        """
        # States of a request

        Made from `StateTable`, `RequestState` and `SupplyState` by `StateDocumentTest`; the same test fails when this page says something else. `mvn test -pl broker -am -Dtest=StateDocumentTest -Dstates.write=true -Dsurefire.failIfNoSpecifiedTests=false` writes it anew.

        A request says what its reader can expect; its outcome is kept apart. Each attempt at one supplier has a state of its own and lasts until its item is home again, which may be long after the request is over for the reader. Every state but the last has an owner, who has to act, and a deadline; when the deadline passes, `ClockReached` leads on, or a person is called. Scans tell facts: `Sent`, `Received`, `HandedOut`, `TakenBack` are believed in every state.

        ## The request

        """);
    owners(page, RequestState.values());
    diagram(page, RequestState.values(), StateDocument::requestExits);
    ways(page, RequestState.values(), StateDocument::requestExits);
    page.append("\n## One attempt at a supplier\n\n");
    owners(page, SupplyState.values());
    diagram(page, SupplyState.values(), StateDocument::supplyExits);
    ways(page, SupplyState.values(), StateDocument::supplyExits);
    page.append("\nWaiting in a state lasts longer:\n\n| state | by |\n|---|---|\n");
    for (SupplyState state : SupplyState.values()) {
      if (!StateTable.extensions(state).isEmpty()) {
        page.append("| %s | %s |%n".formatted(state, names(StateTable.extensions(state))));
      }
    }
    page.append("\n## Deadlines\n\n| wait | lasts |\n|---|---|\n");
    for (Wait wait : Wait.values()) {
      page.append("| ").append(wait).append(" | ").append(length(wait)).append(" |\n");
    }
    return page.toString();
  }

  private interface Exits<S> {
    Map<S, Set<Class<? extends Event>>> of(S state);
  }

  private static Map<RequestState, Set<Class<? extends Event>>> requestExits(RequestState state) {
    return StateTable.exits(state);
  }

  private static Map<SupplyState, Set<Class<? extends Event>>> supplyExits(SupplyState state) {
    return StateTable.exits(state);
  }

  private static void owners(StringBuilder page, Enum<?>[] states) {
    page.append("| state | who acts | waits for |\n|---|---|---|\n");
    for (Enum<?> state : states) {
      Owner owner =
          state instanceof RequestState request ? request.owner() : ((SupplyState) state).owner();
      Wait wait =
          state instanceof RequestState request ? request.waits() : ((SupplyState) state).waits();
      page.append("| %s | %s | %s |%n".formatted(state, owner, wait));
    }
    page.append('\n');
  }

  private static <S extends Enum<S>> void diagram(StringBuilder page, S[] states, Exits<S> exits) {
    page.append("```mermaid\nstateDiagram-v2\n");
    for (S from : states) {
      exits.of(from).keySet().forEach(to -> page.append("  %s --> %s%n".formatted(from, to)));
    }
    page.append("```\n\n");
  }

  private static <S extends Enum<S>> void ways(StringBuilder page, S[] states, Exits<S> exits) {
    page.append("| from | to | by |\n|---|---|---|\n");
    for (S from : states) {
      exits
          .of(from)
          .forEach(
              (to, events) -> page.append("| %s | %s | %s |%n".formatted(from, to, names(events))));
    }
  }

  private static String names(Set<Class<? extends Event>> events) {
    return events.stream()
        .map(Class::getSimpleName)
        .collect(Collectors.toCollection(TreeSet::new))
        .stream()
        .collect(Collectors.joining(", "));
  }

  private static String length(Wait wait) {
    return switch (wait) {
      case PATRON_CHECK -> "the region's `patronCheck`";
      case ROUTING -> "15 minutes";
      case ANSWER -> "the region's `answerOfSystem`";
      case ALONE ->
          "the region's `alone`, in desk hours of the supplier; then another is asked beside it";
      case PULL -> "the region's `pull`, in desk hours of the supplier since it was asked";
      case CANCEL -> "4 hours";
      case TRANSIT ->
          "the courier's trip and the region's `transitGrace`, twice: late, then missing";
      case SHELF -> "the region's `shelf`, at the pickup place";
      case LONGER_SHELF ->
          "the region's `longerShelf`, once when the reader asks and once more when staff grant it";
      case LOAN ->
          "until three days before it is due, then until it is, then the steps of the region's"
              + " `overdue`";
      case RETURN ->
          "the region's `sendHome`, the trip and `transitGrace`, twice: late, then missing";
      case DECISION -> "the region's `missing`, again and again until a person decides";
      case NOTHING -> "over, or as long as the supplier request waits";
    };
  }
}
