package org.tongjie.broker.work;

import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.function.BiConsumer;
import org.tongjie.broker.region.CardKey;
import org.tongjie.broker.region.Courier;
import org.tongjie.broker.region.ItemKey;
import org.tongjie.broker.region.PlaceCode;
import org.tongjie.broker.region.Trip;
import org.tongjie.broker.request.Attention;
import org.tongjie.broker.request.Candidate.Path;
import org.tongjie.broker.request.Event;
import org.tongjie.broker.request.PatronRequest;
import org.tongjie.broker.request.RequestId;
import org.tongjie.broker.request.RequestState;
import org.tongjie.broker.request.SupplierRequest;
import org.tongjie.broker.request.SupplyState;
import org.tongjie.broker.request.Wish;

/**
 * Desks, couriers and readers: they do what a request waits for, sooner or later, and err: they
 * forget scans, scan twice, put books into wrong bins, lose them, send what nobody wants any more.
 */
final class YearPeople {
  private static final int READERS = 90;
  private static final int LOAN_DAYS = 30;

  private final YearWorld world;
  private final Random random;
  private final Courier courier;
  private final YearStaff staff;

  /** Attempts whose book somebody has promised to bring home. */
  private final Set<String> bringing = new HashSet<>();

  /** Books that a reader has in hand, whatever was scanned. */
  private final Set<ItemKey> withReaders = new HashSet<>();

  private long events;

  YearPeople(YearWorld world, Random random) {
    this.world = world;
    this.random = random;
    this.courier = new Courier(world.region);
    this.staff = new YearStaff(world, this, random);
  }

  /** Whether something of this rarity goes wrong now. */
  private boolean errs(double part) {
    return random.nextDouble() < world.faults().people() * part;
  }

  Wish wish(int request, Instant placed, Random from) {
    int home = from.nextInt(YearRegion.LIBRARIES);
    int pickup = from.nextInt(4) == 0 ? from.nextInt(YearRegion.LIBRARIES) : home;
    return new Wish(
        "p" + from.nextInt(READERS),
        new CardKey(world.agency(home), "R" + request),
        YearChoice.title(from),
        "书" + request,
        "",
        Wish.Edition.THIS,
        world.place(pickup),
        from.nextInt(5) == 0
            ? Optional.of(YearWorld.day(placed).plusDays(10 + from.nextInt(50)))
            : Optional.empty(),
        placed);
  }

  /** A reader who has asked may think again. */
  void asked(RequestId id) {
    if (random.nextInt(12) == 0) {
      later(days(20), () -> tell(id, new Event.CancelAsked(world.now())));
    }
    if (random.nextInt(25) == 0) {
      PlaceCode place = world.place(random.nextInt(YearRegion.LIBRARIES));
      later(days(4), () -> tell(id, new Event.PickupChanged(world.now(), place, false)));
    }
  }

  Duration days(int most) {
    return Duration.ofMinutes(30 + random.nextInt(most * 24 * 60));
  }

  void later(Duration time, Runnable act) {
    world.plan(world.now().plus(time), act);
  }

  private void atDesk(PlaceCode place, Runnable act) {
    Duration work = Duration.ofMinutes(10 + random.nextInt(10 * 60));
    world.plan(world.region.calendarOf(place).plusDeskHours(world.now(), work), act);
  }

  ActAnswer tell(RequestId id, Event event) {
    String eventId = "people-" + ++events;
    ActAnswer answer = act(id, event, eventId);
    if (errs(1)) {
      later(Duration.ofMinutes(random.nextInt(300)), () -> act(id, event, eventId));
    }
    if (errs(0.5)) {
      later(Duration.ofMinutes(random.nextInt(90)), () -> act(id, event, eventId + "-again"));
    }
    return answer;
  }

  private ActAnswer act(RequestId id, Event event, String eventId) {
    return world.applier.apply(
        id, new Applier.Happening(event, eventId, Optional.empty(), "people"));
  }

  /** Hears of every change of a request, and does in time what follows from it. */
  void changed(Optional<PatronRequest> before, PatronRequest after) {
    for (SupplierRequest attempt : after.suppliers()) {
      Optional<SupplyState> was =
          before.flatMap(request -> request.supplier(attempt.number())).map(SupplierRequest::state);
      if (was.filter(attempt.state()::equals).isEmpty()) {
        follow(after, attempt);
      }
    }
    for (Attention attention : after.attentions()) {
      if (before.stream().noneMatch(request -> request.attentions().contains(attention))) {
        staff.look(after.id(), attention);
      }
    }
  }

  private void follow(PatronRequest request, SupplierRequest attempt) {
    RequestId id = request.id();
    int number = attempt.number();
    boolean moves = attempt.candidate().path() == Path.NATIVE;
    switch (attempt.state()) {
      case HELD -> {
        if (moves) {
          new YearNative(world, random).begin(id, attempt);
        } else {
          atDesk(attempt.home(), () -> when(id, number, this::pull));
        }
      }
      case AT_PICKUP -> {
        if (!moves && random.nextInt(9) > 0) {
          later(days(6), () -> when(id, number, this::collect));
        }
      }
      case LENT -> {
        if (!moves) {
          later(Duration.ofDays(5 + random.nextInt(30)), () -> when(id, number, this::giveBack));
        }
      }
      case RETURNING -> {
        if (!moves) {
          bringHome(id, attempt);
        }
      }
      case ASKING, WITHDRAWING, DOUBTFUL, SENT, MISSING, SETTLED -> {}
    }
  }

  void when(RequestId id, int number, BiConsumer<PatronRequest, SupplierRequest> act) {
    PatronRequest request = world.store.find(id).orElseThrow();
    act.accept(request, request.supplier(number).orElseThrow());
  }

  private void pull(PatronRequest request, SupplierRequest attempt) {
    if (attempt.state() != SupplyState.HELD) {
      return;
    }
    RequestId id = request.id();
    int number = attempt.number();
    int sort = random.nextInt(100);
    if (sort < 12) {
      tell(id, new Event.Declined(world.now(), number, "not on the shelf"));
    } else if (sort < 15) {
      tell(id, new Event.LostReported(world.now(), number, "nowhere"));
    } else if (sort < 23 || errs(1)) {
      if (errs(5)) {
        later(Duration.ofDays(4 + random.nextInt(6)), () -> when(id, number, this::send));
      }
    } else if (errs(1)) {
      carry(id, attempt, attempt.home(), request.wish().pickup());
    } else {
      send(request, attempt);
    }
  }

  /** Sends it, where the scan says that somebody wants it; now and then into the wrong bin. */
  private void send(PatronRequest request, SupplierRequest attempt) {
    PlaceCode to =
        errs(1) ? world.place(random.nextInt(YearRegion.LIBRARIES)) : request.wish().pickup();
    ActAnswer answer =
        tell(request.id(), new Event.Sent(world.now(), attempt.number(), attempt.home(), to));
    if (answer instanceof ActAnswer.Done) {
      carry(request.id(), attempt, attempt.home(), to);
    }
  }

  private void carry(RequestId id, SupplierRequest attempt, PlaceCode from, PlaceCode to) {
    if (errs(0.5)) {
      return;
    }
    PlaceCode at = errs(0.5) ? world.place(random.nextInt(YearRegion.LIBRARIES)) : to;
    Instant arrival =
        from.equals(at)
            ? world.now()
            : courier
                .trip(from, at, world.now())
                .map(Trip::arrival)
                .orElseGet(() -> world.now().plus(Duration.ofDays(3)));
    int number = attempt.number();
    world.plan(
        world.region.calendarOf(at).nextOpening(arrival),
        () -> when(id, number, (request, then) -> arrive(request, then, at)));
  }

  private void arrive(PatronRequest request, SupplierRequest attempt, PlaceCode at) {
    if (withReaders.contains(attempt.candidate().item())) {
      return;
    }
    tell(request.id(), new Event.Received(world.now(), attempt.number(), at, isOwner(attempt, at)));
    when(request.id(), attempt.number(), (then, now) -> goOn(then, now, at));
  }

  boolean isOwner(SupplierRequest attempt, PlaceCode at) {
    return attempt.candidate().item().owner().value().equals(at.value());
  }

  /** What came to a place that is not its end goes on from there. */
  private void goOn(PatronRequest request, SupplierRequest attempt, PlaceCode at) {
    if (attempt.state() == SupplyState.RETURNING) {
      bringHome(request.id(), attempt);
    } else if (attempt.state() == SupplyState.SENT && !at.equals(request.wish().pickup())) {
      RequestId id = request.id();
      int number = attempt.number();
      atDesk(
          at,
          () ->
              when(
                  id,
                  number,
                  (then, now) -> {
                    if (now.state() == SupplyState.SENT) {
                      tell(id, new Event.Sent(world.now(), number, at, then.wish().pickup()));
                      carry(id, now, at, then.wish().pickup());
                    }
                  }));
    }
  }

  private void bringHome(RequestId id, SupplierRequest attempt) {
    int number = attempt.number();
    if (bringing.add(id + "-" + number)) {
      atDesk(
          attempt.whereabouts().lastSeen(),
          () -> {
            bringing.remove(id + "-" + number);
            when(id, number, this::sendHome);
          });
    }
  }

  private void sendHome(PatronRequest request, SupplierRequest attempt) {
    boolean gone = withReaders.contains(attempt.candidate().item());
    if (attempt.state() != SupplyState.RETURNING || gone) {
      return;
    }
    PlaceCode from = attempt.whereabouts().lastSeen();
    if (!from.equals(attempt.home()) && !errs(1)) {
      tell(request.id(), new Event.Sent(world.now(), attempt.number(), from, attempt.home()));
    }
    carry(request.id(), attempt, from, attempt.home());
  }

  private void collect(PatronRequest request, SupplierRequest attempt) {
    boolean stands =
        attempt.state() == SupplyState.AT_PICKUP && request.state() == RequestState.READY;
    if (!stands) {
      return;
    }
    withReaders.add(attempt.candidate().item());
    int number = attempt.number();
    if (errs(1)) {
      RequestId id = request.id();
      later(Duration.ofDays(20 + random.nextInt(20)), () -> when(id, number, this::takeBack));
      return;
    }
    tell(
        request.id(),
        new Event.HandedOut(
            world.now(),
            number,
            request.wish().pickup(),
            YearWorld.day(world.now()).plusDays(LOAN_DAYS)));
  }

  private void giveBack(PatronRequest request, SupplierRequest attempt) {
    if (attempt.state() != SupplyState.LENT) {
      return;
    }
    RequestId id = request.id();
    int number = attempt.number();
    int sort = random.nextInt(100);
    if (sort < 20 && attempt.renewals() == 0) {
      tell(id, new Event.RenewAsked(world.now()));
      later(Duration.ofDays(20), () -> when(id, number, this::giveBack));
    } else if (sort < 23) {
      tell(id, new Event.RecallAsked(world.now(), number, YearWorld.day(world.now()).plusDays(7)));
      later(Duration.ofDays(9), () -> when(id, number, this::takeBack));
    } else if (errs(1)) {
      tell(id, new Event.LostReported(world.now(), number, "on a train"));
    } else if (errs(1)) {
      withReaders.remove(attempt.candidate().item());
      tell(id, new Event.ClaimedReturned(world.now(), number));
    } else if (errs(1)) {
      later(Duration.ofDays(40 + random.nextInt(30)), () -> when(id, number, this::takeBack));
    } else {
      takeBack(request, attempt);
    }
  }

  /** The reader brings it back, to any place. */
  void takeBack(PatronRequest request, SupplierRequest attempt) {
    PlaceCode at =
        switch (random.nextInt(6)) {
          case 0 -> attempt.home();
          case 1 -> world.place(random.nextInt(YearRegion.LIBRARIES));
          default -> request.wish().pickup();
        };
    takeBack(request, attempt, at);
  }

  /** It turns up at a place. */
  void takeBack(PatronRequest request, SupplierRequest attempt, PlaceCode at) {
    withReaders.remove(attempt.candidate().item());
    tell(
        request.id(), new Event.TakenBack(world.now(), attempt.number(), at, isOwner(attempt, at)));
    if (errs(1)) {
      tell(request.id(), new Event.DamageReported(world.now(), attempt.number(), "wet"));
    }
    when(request.id(), attempt.number(), (then, now) -> goOn(then, now, at));
  }
}
