package org.tongjie.broker.work;

import static org.tongjie.broker.work.LendingWorld.Kind.DESK;
import static org.tongjie.broker.work.LendingWorld.Kind.NCIP;
import static org.tongjie.broker.work.LendingWorld.Kind.SIP2;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.tongjie.broker.region.PlaceCode;
import org.tongjie.broker.request.Attention;
import org.tongjie.broker.request.Event;
import org.tongjie.broker.request.PatronRequest;
import org.tongjie.broker.request.RequestId;
import org.tongjie.broker.request.RequestState;
import org.tongjie.broker.request.SupplierRequest;
import org.tongjie.broker.request.SupplyState;
import org.tongjie.broker.work.LendingWorld.Kind;
import org.tongjie.simulator.fault.FaultKind;
import org.tongjie.simulator.fault.Faults;
import org.tongjie.simulator.fault.Operation;

/**
 * How far a request has come with its first supplier when its reader takes it back, and what the
 * desks then do with the book. A second supplier is asked where the first one fails.
 */
enum CancelStand {
  BEING_CHECKED(RequestState.SUBMITTED, null, Answer.CANCELLED) {
    @Override
    RequestId reach(LendingWorld world, Kind kind) {
      world.checks.shut();
      return submit(world, kind);
    }

    @Override
    void afterwards(LendingWorld world, Kind kind, RequestId id) {
      world.checks.open();
    }
  },
  BEING_ROUTED(RequestState.ROUTING, null, Answer.CANCELLED) {
    @Override
    RequestId reach(LendingWorld world, Kind kind) {
      world.choices.shut();
      RequestId id = submit(world, kind);
      world.until(id, RequestState.ROUTING);
      return id;
    }

    @Override
    void afterwards(LendingWorld world, Kind kind, RequestId id) {
      world.choices.open();
    }
  },
  ASKING(RequestState.SUPPLYING, SupplyState.ASKING, Answer.CANCELLED) {
    @Override
    RequestId reach(LendingWorld world, Kind kind) {
      world.system(kind).faults().slowness(Duration.ofMillis(500));
      world.system(kind).faults().once(Operation.HOLD, FaultKind.SLOW);
      RequestId id = submit(world, kind);
      world.until(id, 1, SupplyState.ASKING);
      return id;
    }
  },
  HELD(RequestState.SUPPLYING, SupplyState.HELD, Answer.CANCELLED) {
    @Override
    RequestId reach(LendingWorld world, Kind kind) {
      RequestId id = submit(world, kind);
      world.until(id, 1, SupplyState.HELD);
      return id;
    }
  },
  WITHDRAWING(RequestState.SUPPLYING, SupplyState.WITHDRAWING, Answer.CANCELLED) {
    @Override
    RequestId reach(LendingWorld world, Kind kind) {
      return declined(world, kind, FaultKind.DROP_BEFORE, SupplyState.WITHDRAWING);
    }

    @Override
    void afterwards(LendingWorld world, Kind kind, RequestId id) {
      world.system(kind).faults().clear();
    }
  },
  DOUBTFUL(RequestState.SUPPLYING, SupplyState.DOUBTFUL, Answer.CANCELLED) {
    @Override
    RequestId reach(LendingWorld world, Kind kind) {
      return declined(world, kind, FaultKind.REFUSE, SupplyState.DOUBTFUL);
    }

    /* The doubt about the first supplier's hold is a person's until it is settled. */
    @Override
    void afterwards(LendingWorld world, Kind kind, RequestId id) {
      world.system(kind).faults().clear();
      Attention open = world.request(id).attentions().getFirst();
      world.tell(
          id, new Event.StaffDecided(Instant.now(), 1, open.act(), Event.Decision.TRY_AGAIN));
    }
  },
  SENT(RequestState.SUPPLYING, SupplyState.SENT, Answer.CANCELLED) {
    @Override
    RequestId reach(LendingWorld world, Kind kind) {
      RequestId id = HELD.reach(world, kind);
      world.sent(id);
      world.untilQuiet();
      return id;
    }

    @Override
    void afterwards(LendingWorld world, Kind kind, RequestId id) {
      world.received(id, pickup(world, id), false);
      sendHome(world, id);
    }
  },
  AT_PICKUP(RequestState.READY, SupplyState.AT_PICKUP, Answer.CANCELLED) {
    @Override
    RequestId reach(LendingWorld world, Kind kind) {
      RequestId id = SENT.reach(world, kind);
      world.received(id, pickup(world, id), false);
      world.untilQuiet();
      return id;
    }

    @Override
    void afterwards(LendingWorld world, Kind kind, RequestId id) {
      sendHome(world, id);
    }
  },
  LENT(RequestState.LOANED, SupplyState.LENT, Answer.WITH_READER) {
    @Override
    RequestId reach(LendingWorld world, Kind kind) {
      RequestId id = AT_PICKUP.reach(world, kind);
      world.handedOut(id);
      world.untilQuiet();
      return id;
    }

    @Override
    void afterwards(LendingWorld world, Kind kind, RequestId id) {
      world.takenBack(id, pickup(world, id));
      sendHome(world, id);
    }
  },
  RETURNING(RequestState.FINISHED, SupplyState.RETURNING, Answer.OVER) {
    @Override
    RequestId reach(LendingWorld world, Kind kind) {
      RequestId id = LENT.reach(world, kind);
      world.takenBack(id, pickup(world, id));
      return id;
    }

    @Override
    void afterwards(LendingWorld world, Kind kind, RequestId id) {
      sendHome(world, id);
    }
  },
  MISSING(RequestState.SUPPLYING, SupplyState.MISSING, Answer.CANCELLED) {
    @Override
    RequestId reach(LendingWorld world, Kind kind) {
      RequestId id = SENT.reach(world, kind);
      world.tell(id, new Event.LostReported(Instant.now(), 1, "empty bin"));
      world.until(id, 2, SupplyState.HELD);
      return id;
    }

    /* It is found behind a shelf of its own library. */
    @Override
    void afterwards(LendingWorld world, Kind kind, RequestId id) {
      world.tell(id, new Event.Received(Instant.now(), 1, first(world, id).home(), true));
    }
  },
  SETTLED(RequestState.FINISHED, SupplyState.SETTLED, Answer.OVER) {
    @Override
    RequestId reach(LendingWorld world, Kind kind) {
      RequestId id = RETURNING.reach(world, kind);
      RETURNING.afterwards(world, kind, id);
      world.untilQuiet();
      return id;
    }
  };

  /** What the reader who takes it back is told. */
  enum Answer {
    CANCELLED,
    WITH_READER,
    OVER
  }

  final RequestState request;
  final Optional<SupplyState> attempt;
  final Answer answer;

  CancelStand(RequestState request, @Nullable SupplyState attempt, Answer answer) {
    this.request = request;
    this.attempt = Optional.ofNullable(attempt);
    this.answer = answer;
  }

  /** Brings a new request so far. */
  abstract RequestId reach(LendingWorld world, Kind kind);

  /** What happens outside after it was taken back, or was not. */
  void afterwards(LendingWorld world, Kind kind, RequestId id) {}

  /** Whether the book has left its library before. */
  boolean hasLeft() {
    return switch (this) {
      case SENT, AT_PICKUP, LENT, RETURNING, MISSING, SETTLED -> true;
      case BEING_CHECKED, BEING_ROUTED, ASKING, HELD, WITHDRAWING, DOUBTFUL -> false;
    };
  }

  /**
   * Whether libraries of a kind come into this state in a way of their own: a desk without a system
   * has no holds, nobody is asked at first, a plain no to a cancellation is only SIP2's, and of
   * loans only systems that know them keep any.
   */
  boolean isKnownTo(Kind kind) {
    return switch (this) {
      case BEING_CHECKED, BEING_ROUTED -> kind == DESK;
      case ASKING, WITHDRAWING -> kind != DESK;
      case DOUBTFUL -> kind == SIP2;
      case HELD, SENT, AT_PICKUP -> true;
      case LENT, RETURNING, MISSING, SETTLED -> LendingJourneyTest.LENDS.contains(kind);
    };
  }

  /** A reader of another library asks, whose system is told of books that come and go. */
  private static RequestId submit(LendingWorld world, Kind kind) {
    return world.submitAtBranch(kind == NCIP ? SIP2 : NCIP);
  }

  /** The first desk cannot send it, and its system does not let the hold go. */
  private static RequestId declined(
      LendingWorld world, Kind kind, FaultKind fault, SupplyState state) {
    RequestId id = HELD.reach(world, kind);
    Faults faults = world.system(kind).faults();
    faults.rate(Operation.CANCEL_HOLD, fault, 1);
    world.tell(id, new Event.Declined(Instant.now(), 1, "not on shelf"));
    world.until(id, 2, SupplyState.HELD);
    world.until(id, 1, state);
    return id;
  }

  private static void sendHome(LendingWorld world, RequestId id) {
    SupplierRequest attempt = first(world, id);
    world.tell(id, new Event.Sent(Instant.now(), 1, pickup(world, id), attempt.home()));
    world.tell(id, new Event.Received(Instant.now(), 1, attempt.home(), true));
  }

  private static SupplierRequest first(LendingWorld world, RequestId id) {
    PatronRequest request = world.request(id);
    return request.suppliers().getFirst();
  }

  private static PlaceCode pickup(LendingWorld world, RequestId id) {
    return world.request(id).wish().pickup();
  }
}
