package org.tongjie.app.part;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.tongjie.broker.account.StaffAccess;
import org.tongjie.broker.api.DeskResources;
import org.tongjie.broker.api.OperatorResources;
import org.tongjie.broker.availability.Askers;
import org.tongjie.broker.circulation.CirculationDesk;
import org.tongjie.broker.http.LendingSide;
import org.tongjie.broker.http.ReaderSide;
import org.tongjie.broker.http.ShelfParts;
import org.tongjie.broker.operation.Systems;
import org.tongjie.broker.patron.Cards;
import org.tongjie.broker.patron.ReaderAccess;
import org.tongjie.broker.record.RecordFinder;
import org.tongjie.broker.region.CardKey;
import org.tongjie.broker.request.PatronRequest;
import org.tongjie.broker.store.MonthStore;
import org.tongjie.broker.store.PostgresDeskFacts;
import org.tongjie.broker.store.PostgresTransit;
import org.tongjie.broker.web.DeskPages;
import org.tongjie.broker.web.DeskParts;
import org.tongjie.catalog.store.ClusterReader;
import org.tongjie.catalog.store.Database;

/** The pages of lending: for readers, desks and operators. */
public final class LendingPages {
  /** Where staff sign in. */
  private static final String SIGN_IN = "/staff/sign-in";

  private final LendingRun run;
  private final Database database;
  private final String publicUrl;
  private final Clock clock = Clock.systemUTC();
  private final StaffAccess access;
  private final Systems systems;

  private LendingPages(LendingRun run, Database database, String publicUrl) {
    this.run = run;
    this.database = database;
    this.publicUrl = publicUrl;
    this.access = run.people().staff();
    this.systems =
        new Systems(
            new Systems.Parts(
                run.region(),
                run.systems()::complaints,
                run.regions(),
                run.engine(),
                run.queries(),
                run.people().homes(),
                run.people().audit(),
                clock));
  }

  /** The resources to be served beside search. */
  private static List<Object> of(LendingRun run, Database database, String publicUrl) {
    LendingPages pages = new LendingPages(run, database, publicUrl);
    List<Object> resources = new ArrayList<>(DeskPages.of(pages.desk()));
    resources.addAll(DeskResources.of(pages.deskApi()));
    resources.addAll(
        OperatorResources.of(
            new OperatorResources.Parts(
                pages.access,
                pages.systems,
                run.regions(),
                new MonthStore(database),
                run.people().audit(),
                pages.clock)));
    resources.addAll(
        run.people()
            .resources(
                new ReaderSide.Books(
                    run.engine().lending(), new ClusterReader(database), run.editions()),
                publicUrl));
    return resources;
  }

  /** The same with what tells readers and programs where items are now. */
  public static LendingSide side(LendingRun run, Database database, String publicUrl) {
    ReaderAccess readers = new ReaderAccess(run.people().readers());
    return new LendingSide(
        of(run, database, publicUrl),
        Optional.of(
            new ShelfParts(
                run.availability(),
                run.region(),
                headers -> readers.visit(headers).map(visit -> visit.reader().card().issuer()),
                Askers.Rate.USUAL,
                Clock.systemUTC())));
  }

  private CirculationDesk.Counter counter() {
    return new CirculationDesk.Counter(
        new PostgresDeskFacts(run.queries(), this::isReaderOf),
        new PostgresTransit(database),
        run.people().handOuts(run.engine()::isSilent));
  }

  private DeskResources.Parts deskApi() {
    CirculationDesk circulation =
        new CirculationDesk(run.engine().lending()::act, counter(), run.region());
    return new DeskResources.Parts(
        access,
        run.engine().lending(),
        circulation,
        run.queries(),
        run.routing(),
        new MonthStore(database),
        new PostgresTransit(database),
        cards(),
        clock);
  }

  private DeskParts desk() {
    return new DeskParts(
        access,
        run.people().accounts(),
        run.people().audit(),
        run.engine(),
        systems,
        run.queries(),
        counter(),
        run.routing(),
        new MonthStore(database),
        cards(),
        run.regions(),
        run.region(),
        new RecordFinder(new ClusterReader(database)),
        clock,
        new DeskParts.Site(publicUrl, SIGN_IN));
  }

  private Cards cards() {
    return new Cards(run.people().register(), run.people().readers());
  }

  private boolean isReaderOf(CardKey card, PatronRequest request) {
    return request.wish().card().equals(card)
        || run.persons().card(card).stream()
            .flatMap(held -> run.persons().numbersOf(held.person()).stream())
            .anyMatch(request.wish().person()::equals);
  }
}
