package org.tongjie.broker.web.view;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.tongjie.broker.patron.Obstacle;
import org.tongjie.broker.patron.ReaderAct;
import org.tongjie.broker.region.CardKey;
import org.tongjie.broker.region.OpeningCalendar;
import org.tongjie.broker.region.Period;
import org.tongjie.broker.region.PlaceCode;
import org.tongjie.broker.region.Region;
import org.tongjie.broker.request.Outcome;
import org.tongjie.broker.request.PatronRequest;
import org.tongjie.broker.request.RequestState;
import org.tongjie.broker.request.SupplierRequest;
import org.tongjie.broker.request.SupplyState;
import org.tongjie.broker.request.Wish;
import org.tongjie.broker.store.HistoryLine;
import org.tongjie.broker.web.view.RequestView.Acts;
import org.tongjie.broker.web.view.RequestView.StepView;
import org.tongjie.catalog.cluster.ClusterId;

/** Says in a reader's words where requests stand. */
public final class ReaderPresenter {
  private final Region region;
  private final Frame frame;
  private final ZoneId zone;

  public ReaderPresenter(Region region, Frame frame) {
    this.region = region;
    this.frame = frame;
    this.zone = region.calendars().zone();
  }

  /** The libraries to choose from where a number can be a card of several. */
  public List<SignInView.Choice> issuers(List<CardKey> cards) {
    return cards.stream()
        .map(card ->
            new SignInView.Choice(
                card.issuer().value(),
                PlaceChoices.library(region, card.issuer(), frame.language())))
        .toList();
  }

  /** A card by its library and its last digits. */
  public String card(CardKey card) {
    String number = card.number();
    String end = number.substring(Math.max(0, number.length() - 4));
    return PlaceChoices.library(region, card.issuer(), frame.language()) + " …" + end;
  }

  /** A request in a list. */
  public RequestLine line(PatronRequest request) {
    boolean urgent = request.state() == RequestState.READY || isLate(request);
    return new RequestLine(
        href(request),
        title(request.wish()),
        frame.text(state(request)),
        detail(request),
        urgent,
        ReaderAct.RENEW.isOpen(request));
  }

  /** The title, with which copy it is where several were asked for. */
  private String title(Wish wish) {
    return wish.copy().isOfSeveral()
        ? frame.text("request.copy", wish.title(), wish.copy().number(), wish.copy().of())
        : wish.title();
  }

  private static String href(PatronRequest request) {
    return "/me/requests/" + request.id();
  }

  private boolean isLate(PatronRequest request) {
    return request.state() == RequestState.LOANED
        && request
            .currentSupplier()
            .filter(loan -> loan.recalled() || loan.reminders() > 0)
            .isPresent();
  }

  /** Where a request stands, as the key of its words. */
  private static String state(PatronRequest request) {
    return switch (request.state()) {
      case SUBMITTED -> "request.state.submitted";
      case ROUTING -> "request.state.routing";
      case SUPPLYING ->
          request.currentSupplier().filter(one -> one.state() == SupplyState.SENT).isPresent()
              ? "request.state.sent"
              : "request.state.supplying";
      case READY -> "request.state.ready";
      case LOANED -> "request.state.loaned";
      case FINISHED -> outcome(request.outcome().orElse(Outcome.CANCELLED));
    };
  }

  private static String outcome(Outcome outcome) {
    return switch (outcome) {
      case SUPPLIED -> "request.outcome.supplied";
      case NOT_SUPPLIED -> "request.outcome.notSupplied";
      case CANCELLED -> "request.outcome.cancelled";
      case NOT_COLLECTED -> "request.outcome.notCollected";
      case REFUSED -> "request.outcome.refused";
      case LOST -> "request.outcome.lost";
      case CLAIMED_RETURNED -> "request.outcome.claimedReturned";
    };
  }

  private String detail(PatronRequest request) {
    return switch (request.state()) {
      case SUBMITTED, ROUTING ->
          frame.text("request.detail.pickup", place(request.wish().pickup()));
      case SUPPLYING -> frame.text("request.detail.pickup", place(request.wish().pickup()));
      case READY -> ready(request);
      case LOANED -> request.currentSupplier().map(this::loan).orElse("");
      case FINISHED -> (why(request) + " " + asked(request)).strip();
    };
  }

  private String ready(PatronRequest request) {
    String place = place(request.wish().pickup());
    return request
        .currentSupplier()
        .flatMap(SupplierRequest::deadline)
        .map(until -> frame.text("request.detail.ready", place, day(until)))
        .orElseGet(() -> frame.text("request.detail.pickup", place));
  }

  private String loan(SupplierRequest loan) {
    String due = loan.due().map(LocalDate::toString).orElse("");
    if (loan.recalled()) {
      return frame.text("request.detail.recalled", due);
    }
    return loan.reminders() > 0
        ? frame.text("request.detail.overdue", due)
        : frame.text("request.detail.due", due);
  }

  private String why(PatronRequest request) {
    return Obstacle.of(request.reason()).map(why -> why.in(frame.language())).orElse("");
  }

  private String asked(PatronRequest request) {
    return frame.text("request.detail.asked", day(request.wish().placed()));
  }

  private String day(Instant time) {
    return time.atZone(zone).toLocalDate().toString();
  }

  private String place(PlaceCode code) {
    return region
        .place(code)
        .map(place -> PlaceChoices.name(place.names(), frame.language()))
        .orElse(code.value());
  }

  /** One request with what has happened. */
  public RequestView view(PatronRequest request, List<HistoryLine> history, Said said) {
    StepWords words = new StepWords(region, frame);
    List<StepView> steps = new ArrayList<>();
    for (HistoryLine line : history) {
      words
          .of(line, request)
          .ifPresent(text ->
              steps.add(new StepView(Times.local(line.at(), zone), line.at().toString(), text)));
    }
    return new RequestView(
        href(request),
        new TextLink(
            title(request.wish()), null, Links.record(ClusterId.of(request.wish().cluster()))),
        frame.text(state(request)),
        detail(request),
        facts(request),
        steps,
        said.notice(),
        acts(request, said));
  }

  /**
   * What a page says besides.
   *
   * @param notice what was just done, or why not, or empty
   * @param once a new name for the next act
   * @param today the day in the region
   */
  public record Said(String notice, String formToken, String once, LocalDate today) {}

  private Acts acts(PatronRequest request, Said said) {
    boolean movable = ReaderAct.PICKUP.isOpen(request);
    List<ChoiceGroup> places =
        movable
            ? new PlaceChoices(region, frame.language(), request.wish().card().issuer())
                .groups(request.wish().pickup().value(), said.today())
            : List.of();
    return new Acts(
        ReaderAct.CANCEL.isOpen(request),
        ReaderAct.RENEW.isOpen(request),
        longer(request),
        places,
        said.formToken(),
        said.once());
  }

  private String longer(PatronRequest request) {
    return request
        .currentSupplier()
        .flatMap(SupplierRequest::deadline)
        .filter(_ -> ReaderAct.LONGER.isOpen(request))
        .map(end -> region.deadlines().longerShelf().after(end, calendar(request)))
        .map(end -> frame.text("request.longer", day(end)))
        .orElse("");
  }

  /** When a request that is over is nobody's, where no history is kept. */
  public String historyHint() {
    Period settling = region.deadlines().history();
    long hours = settling.length().toHours();
    long days = settling.length().toDays();
    return switch (settling.counting()) {
      case DESK -> frame.text("settings.history.hint.desk", Math.max(hours, 1));
      case CLOCK ->
          days > 0
              ? frame.text("settings.history.hint.days", days)
              : frame.text("settings.history.hint.hours", Math.max(hours, 1));
    };
  }

  private OpeningCalendar calendar(PatronRequest request) {
    return region.calendarOf(request.wish().pickup());
  }

  private List<Fact> facts(PatronRequest request) {
    List<Fact> facts = new ArrayList<>();
    facts.add(fact("request.fact.pickup", place(request.wish().pickup())));
    if (!request.wish().volume().isEmpty()) {
      facts.add(fact("request.fact.volume", request.wish().volume()));
    }
    facts.add(
        fact(
            "request.fact.edition",
            frame.text(
                switch (request.wish().edition()) {
                  case THIS -> "ask.edition.this";
                  case ANY -> "ask.edition.any";
                })));
    request
        .currentSupplier()
        .map(attempt -> attempt.candidate().copy().edition())
        .filter(edition -> !edition.isEmpty())
        .ifPresent(edition -> facts.add(fact("request.fact.comes", edition)));
    Optional<LocalDate> until = request.wish().neededBy();
    until.ifPresent(day -> facts.add(fact("request.fact.until", day.toString())));
    facts.add(fact("request.fact.card", card(request.wish().card())));
    return facts;
  }

  private Fact fact(String key, String value) {
    return new Fact(frame.text(key), List.of(TextLink.plain(value)));
  }
}
