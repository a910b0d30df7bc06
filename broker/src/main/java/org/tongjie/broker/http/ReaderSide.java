package org.tongjie.broker.http;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.tongjie.broker.account.AnswerStore;
import org.tongjie.broker.account.Audit;
import org.tongjie.broker.account.Sessions;
import org.tongjie.broker.account.SignInLimit;
import org.tongjie.broker.account.StaffAccess;
import org.tongjie.broker.account.StaffAccounts;
import org.tongjie.broker.account.StaffStore;
import org.tongjie.broker.api.ReaderResources;
import org.tongjie.broker.api.StaffSessionResource;
import org.tongjie.broker.circulation.HandOutCheck;
import org.tongjie.broker.ils.Connectors;
import org.tongjie.broker.ledger.ActFacts;
import org.tongjie.broker.notice.Channel;
import org.tongjie.broker.notice.ReaderNotices;
import org.tongjie.broker.notice.SentNotices;
import org.tongjie.broker.patron.CounterCheck;
import org.tongjie.broker.patron.DeskRegister;
import org.tongjie.broker.patron.History;
import org.tongjie.broker.patron.HomeCheck;
import org.tongjie.broker.patron.HomeLibraries;
import org.tongjie.broker.patron.KnownReaders;
import org.tongjie.broker.patron.OwnRequests;
import org.tongjie.broker.patron.PersonStore;
import org.tongjie.broker.patron.Readers;
import org.tongjie.broker.record.RecordFinder;
import org.tongjie.broker.region.Region;
import org.tongjie.broker.request.Editions;
import org.tongjie.broker.store.PostgresAnswers;
import org.tongjie.broker.store.PostgresAttempts;
import org.tongjie.broker.store.PostgresAudit;
import org.tongjie.broker.store.PostgresDeskCards;
import org.tongjie.broker.store.PostgresHistory;
import org.tongjie.broker.store.PostgresNotices;
import org.tongjie.broker.store.PostgresPersons;
import org.tongjie.broker.store.PostgresProofs;
import org.tongjie.broker.store.PostgresSessions;
import org.tongjie.broker.store.PostgresStaff;
import org.tongjie.broker.store.RequestQueries;
import org.tongjie.broker.web.ReaderPages;
import org.tongjie.broker.web.StaffSignInPage;
import org.tongjie.broker.work.Lending;
import org.tongjie.catalog.directory.AgencySymbol;
import org.tongjie.catalog.store.ClusterReader;
import org.tongjie.catalog.store.Database;

/**
 * All that concerns those who sign in, put together: what the engine of lending asks of readers,
 * and the pages and interfaces that act by way of its door.
 */
public final class ReaderSide {
  /** Where staff go when they came for nothing else. */
  private static final String STAFF_HOME = "/desk";

  private final Supplier<Region> region;
  private final Clock clock;
  private final PersonStore persons;
  private final RequestQueries queries;
  private final HomeLibraries homes;
  private final DeskRegister register;
  private final Readers readers;
  private final History history;
  private final Audit audit;
  private final AnswerStore answers;
  private final SentNotices sent;
  private final StaffAccounts accounts;
  private final StaffAccess staff;

  /**
   * The side of readers and staff.
   *
   * @param region what holds now
   */
  public ReaderSide(
      Database database, Supplier<Region> region, Connectors connectors, Clock clock) {
    this.region = region;
    this.clock = clock;
    this.persons = new PostgresPersons(database);
    this.queries = new RequestQueries(database);
    this.audit = new PostgresAudit(database);
    this.answers = new PostgresAnswers(database);
    this.sent = new PostgresNotices(database);
    Sessions sessions = Sessions.usual(new PostgresSessions(database), clock);
    SignInLimit limit =
        new SignInLimit(new PostgresAttempts(database), SignInLimit.Rules.USUAL, clock);
    this.register = new DeskRegister(new PostgresDeskCards(database), audit, clock);
    this.homes = new HomeLibraries(region, connectors, register, new PostgresProofs(database));
    this.history = new History(new PostgresHistory(database), region);
    this.readers =
        new Readers(
            homes,
            new Readers.Kept(persons, history),
            new Readers.Doors(sessions, limit, audit),
            clock);
    StaffStore members = new PostgresStaff(database);
    this.accounts = new StaffAccounts(members, sessions, limit, audit, clock);
    this.staff = new StaffAccess(sessions, members, region);
  }

  /** Whether readers may borrow, and how much: both ports of the engine. */
  public HomeCheck check() {
    return new HomeCheck(homes, persons, queries::ofPerson);
  }

  /**
   * Looks at readers' cards once more when books are handed out.
   *
   * @param silent whether a library's system is known not to answer
   */
  public HandOutCheck handOuts(Predicate<AgencySymbol> silent) {
    return new HandOutCheck(
        new CounterCheck(check(), silent, CounterCheck.PATIENCE, clock), audit, clock);
  }

  /** What acts of lending say of readers, in groups. */
  public ActFacts facts() {
    return new KnownReaders(persons, region);
  }

  /** Tells readers by these ways, where they gave an address. */
  public ReaderNotices notices(Channel mail, Channel gateway) {
    return new ReaderNotices(persons, region, new ReaderNotices.Ways(mail, gateway, sent), clock);
  }

  /** Asks home libraries; also proves that wrong PINs are refused. */
  public HomeLibraries homes() {
    return homes;
  }

  /** The readers of libraries without a system. */
  public DeskRegister register() {
    return register;
  }

  /** Readers as they sign in and join cards. */
  public Readers readers() {
    return readers;
  }

  /** What is over of readers' requests. */
  public History history() {
    return history;
  }

  /** The accounts of staff. */
  public StaffAccounts accounts() {
    return accounts;
  }

  /** The record of acts on accounts. */
  public Audit audit() {
    return audit;
  }

  /** Which member of staff sends a request. */
  public StaffAccess staff() {
    return staff;
  }

  /**
   * What readers ask for, and of what.
   *
   * @param editions what else would do where any edition does
   */
  public record Books(Lending lending, ClusterReader clusters, Editions editions) {}

  /** The pages and interfaces of readers, and where staff sign in. */
  public List<Object> resources(Books books, String publicUrl) {
    OwnRequests own =
        new OwnRequests(books.lending(), persons, queries::ofPerson, books.editions());
    RecordFinder records = new RecordFinder(books.clusters());
    List<Object> all = new ArrayList<>();
    boolean proxied = !publicUrl.isEmpty();
    all.addAll(
        ReaderResources.of(
            new ReaderResources.Parts(
                readers,
                own.byProgram(),
                check(),
                queries::history,
                records,
                region,
                answers,
                clock,
                proxied)));
    all.add(new StaffSessionResource(accounts, staff, proxied));
    all.addAll(
        ReaderPages.of(
            new ReaderPages.Parts(readers, own, queries::history, records, region, clock),
            publicUrl));
    all.add(new StaffSignInPage(accounts, staff, STAFF_HOME, publicUrl));
    return List.copyOf(all);
  }
}
