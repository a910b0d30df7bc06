package org.tongjie.broker.patron;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.tongjie.broker.ledger.Channel;
import org.tongjie.broker.request.Editions;
import org.tongjie.broker.request.Event;
import org.tongjie.broker.request.PatronRequest;
import org.tongjie.broker.request.RequestId;
import org.tongjie.broker.request.RequestState;
import org.tongjie.broker.request.Wish;
import org.tongjie.broker.work.ActAnswer;
import org.tongjie.broker.work.Lending;
import org.tongjie.broker.work.SubmitAnswer;

/**
 * A reader's door to requests: only the reader's own, whichever number they were made under. Those
 * of others are as if they were not there.
 */
public final class OwnRequests {
  private static final String READER = "reader";
  private static final String PROGRAM = READER + Channel.BY_PROGRAM;

  private static final Pattern ONCE = Pattern.compile("[A-Za-z0-9_-]{1,64}");

  private final Lending lending;
  private final PersonStore persons;
  private final PersonRequests requests;
  private final Editions editions;
  private final String actor;

  /**
   * The door for readers' pages.
   *
   * @param editions what else would do where any edition does
   */
  public OwnRequests(
      Lending lending, PersonStore persons, PersonRequests requests, Editions editions) {
    this.lending = lending;
    this.persons = persons;
    this.requests = requests;
    this.editions = editions;
    this.actor = READER;
  }

  private OwnRequests(OwnRequests door, String actor) {
    this.lending = door.lending;
    this.persons = door.persons;
    this.requests = door.requests;
    this.editions = door.editions;
    this.actor = actor;
  }

  /** The same door for a reader's program, which records of acts tell from the reader's pages. */
  public OwnRequests byProgram() {
    return new OwnRequests(this, PROGRAM);
  }

  /**
   * The requests of a reader, newest first.
   *
   * @param open those that are not finished for the reader, or those that are
   */
  public List<PatronRequest> of(Reader reader, boolean open) {
    return persons.numbersOf(reader.person().number()).stream()
        .flatMap(number -> requests.of(number, open).stream())
        .sorted(Comparator.comparing(PatronRequest::id).reversed())
        .toList();
  }

  /** A request of this number, if it is the reader's own. */
  public Optional<PatronRequest> find(Reader reader, String number) {
    try {
      return find(reader, RequestId.of(number));
    } catch (IllegalArgumentException unlike) {
      return Optional.empty();
    }
  }

  /** A request, if it is the reader's own. */
  public Optional<PatronRequest> find(Reader reader, RequestId id) {
    List<String> numbers = persons.numbersOf(reader.person().number());
    return lending.find(id).filter(request -> numbers.contains(request.wish().person()));
  }

  /** The type that the home library told last of the reader's card, or nothing. */
  String readerType(Reader reader) {
    return persons.card(reader.card()).map(HeldCard::readerType).orElse("");
  }

  /** Takes a reader's wish. */
  public SubmitAnswer submit(Wish wish) {
    return lending.submit(withEditions(wish), actor);
  }

  /** The same under a number that was chosen before: see {@link Lending}. */
  public SubmitAnswer submit(RequestId id, Wish wish) {
    return lending.submit(id, withEditions(wish), actor);
  }

  private Wish withEditions(Wish wish) {
    return wish.edition() == Wish.Edition.ANY
        ? wish.with(
            editions.others(wish.cluster()).stream()
                .map(Editions.Edition::cluster)
                .collect(Collectors.toSet()))
        : wish;
  }

  /** What a reader has of other libraries. */
  public List<PatronRequest> loans(Reader reader) {
    return of(reader, true).stream().filter(OwnRequests::isLent).toList();
  }

  /** What is under way for a reader, and not yet there. */
  public List<PatronRequest> wanted(Reader reader) {
    return of(reader, true).stream().filter(request -> !isLent(request)).toList();
  }

  private static boolean isLent(PatronRequest request) {
    return request.state() == RequestState.LOANED;
  }

  /** What is over, for as long as it is the reader's: see {@link History}. */
  public List<PatronRequest> past(Reader reader) {
    return of(reader, false);
  }

  /**
   * Does something about a request of the reader's own.
   *
   * @param once names the act, so that a form sent twice is one act: see {@link #isOnce}
   */
  public ActAnswer act(Reader reader, RequestId id, Event event, String once) {
    return find(reader, id).isEmpty()
        ? new ActAnswer.Unknown()
        : lending.act(id, event, READER + " " + id + " " + once, actor);
  }

  /** Whether a text can name an act: 1 to 64 letters, digits, hyphens and underscores. */
  public static boolean isOnce(String text) {
    return ONCE.matcher(text).matches();
  }
}
