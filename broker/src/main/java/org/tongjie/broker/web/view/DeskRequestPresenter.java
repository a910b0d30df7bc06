package org.tongjie.broker.web.view;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.tongjie.broker.circulation.DeskOrder;
import org.tongjie.broker.circulation.HandAct;
import org.tongjie.broker.language.Messages;
import org.tongjie.broker.request.Event;
import org.tongjie.broker.request.PatronRequest;
import org.tongjie.broker.request.RequestState;
import org.tongjie.broker.request.SupplierRequest;
import org.tongjie.broker.request.Wish;
import org.tongjie.broker.web.view.DeskRequestView.Labelled;
import org.tongjie.catalog.cluster.ClusterId;

/** One request in words: as it stands, its attempts, what needs a person, what happened. */
public final class DeskRequestPresenter {
  private final DeskWords words;
  private final DeskTables tables;
  private final boolean late;
  private final Predicate<HandAct> may;

  /**
   * Requests in words.
   *
   * @param late whether acts are entered afterwards, with the time at which they happened
   * @param may which acts are for whoever looks at it
   */
  public DeskRequestPresenter(DeskWords words, boolean late, Predicate<HandAct> may) {
    this.words = words;
    this.late = late;
    this.may = may;
    this.tables = new DeskTables(words);
  }

  /**
   * A line of the history.
   *
   * @param entered when it was kept, later than it happened where it was entered afterwards
   */
  public record Past(
      Instant at, Instant entered, String actor, RequestState state, Optional<Event> event) {}

  /**
   * The page of a request.
   *
   * @param places where it may be brought instead
   */
  public DeskRequestView view(
      PatronRequest request, List<Past> history, List<ChoiceGroup> places, String notice) {
    List<DeskTable> lists = new ArrayList<>();
    if (!request.attentions().isEmpty()) {
      lists.add(
          new DeskTable(
              words.text("desk.problems"),
              "",
              words.columns("problem", "title", "item", "since", "reason", "acts"),
              request.attentions().stream().map(one -> tables.problem(request, one)).toList(),
              ""));
    }
    lists.add(attempts(request));
    lists.add(history(history));
    return new DeskRequestView(
        request.wish().title(),
        notice,
        facts(request),
        List.of(
            DeskCell.to("/desk/requests/" + request.id() + "/why", words.text("desk.why.link")),
            DeskCell.to(
                "/desk/requests/" + request.id() + "?late=1", words.text("desk.late.link"))),
        forms(request, places),
        lists);
  }

  private List<Labelled> facts(PatronRequest request) {
    List<Labelled> facts = new ArrayList<>();
    facts.add(labelled("number", request.id().toString()));
    Wish.Copy copy = request.wish().copy();
    if (copy.isOfSeveral()) {
      facts.add(labelled("copy", words.text("desk.copy", copy.number(), copy.of())));
    }
    String outcome = request.outcome().map(one -> " · " + words.word(one)).orElse("");
    facts.add(labelled("state", words.word(request.state()) + outcome));
    facts.add(labelled("reader", reader(request.wish())));
    facts.add(labelled("to", words.place(request.wish().pickup())));
    facts.add(labelled("since", words.time(request.wish().placed())));
    request.wish().neededBy().ifPresent(day -> facts.add(labelled("needed", day.toString())));
    if (!request.reason().isEmpty()) {
      facts.add(labelled("reason", words.reason(request.reason())));
    }
    return facts;
  }

  private String reader(Wish wish) {
    String library = words.agency(wish.card().issuer());
    return wish.isErased() ? words.text("desk.reader.erased", library) : library;
  }

  private Labelled labelled(String column, String value) {
    return new Labelled(words.text("desk.column." + column), value);
  }

  private List<DeskForm> forms(PatronRequest request, List<ChoiceGroup> places) {
    List<DeskForm> forms = new ArrayList<>();
    if (!places.isEmpty()) {
      String label = words.text("desk.column.to");
      forms.add(
          form(
              request,
              0,
              DeskOrder.CHANGE_PICKUP,
              List.of(new DeskForm.Input("place", label, "text", "", places))));
    }
    if (HandAct.offersCancel(request)) {
      forms.add(form(request, 0, HandAct.CANCEL.name(), List.of()));
    }
    return forms;
  }

  private DeskForm form(
      PatronRequest request, int attempt, String act, List<DeskForm.Input> inputs) {
    List<DeskForm.Input> all = new ArrayList<>(inputs);
    if (late) {
      all.add(new DeskForm.Input("at", words.text("desk.late.at"), "datetime-local", ""));
    }
    return new DeskForm(
            "/desk/requests/" + request.id() + "/acts",
            words.act(act),
            Map.of("act", act, "attempt", Integer.toString(attempt)),
            all)
        .careful(HandAct.of(act).filter(HandAct::isGrave).isPresent());
  }

  private DeskTable attempts(PatronRequest request) {
    return new DeskTable(
        words.text("desk.attempts"),
        "",
        words.columns(
            "owner", "barcode", "edition", "state", "status", "where", "until", "reason", "acts"),
        request.suppliers().stream().map(attempt -> row(request, attempt)).toList(),
        words.text("desk.attempts.none"));
  }

  private DeskTable.Row row(PatronRequest request, SupplierRequest attempt) {
    String ending = attempt.ending().map(words::word).orElse("");
    return new DeskTable.Row(
        List.of(
            DeskCell.of(words.agency(attempt.candidate().item().owner())),
            DeskCell.stressed(attempt.candidate().item().barcode(), "code"),
            edition(request, attempt),
            DeskCell.of(words.word(attempt.state())),
            DeskCell.of(attempt.status().name()),
            DeskCell.of(words.where(attempt.whereabouts())),
            DeskCell.of(
                attempt.due().isPresent()
                    ? words.day(attempt.due())
                    : words.time(attempt.deadline())),
            DeskCell.of((ending + " " + words.reason(attempt.reason())).strip())),
        acts(request, attempt));
  }

  /** The record of the item, where it is another edition than the reader saw. */
  private static DeskCell edition(PatronRequest request, SupplierRequest attempt) {
    String edition = attempt.candidate().copy().edition();
    return edition.isEmpty()
        ? DeskCell.of("")
        : DeskCell.to(
            Links.record(ClusterId.of(attempt.candidate().record(request.wish()))), edition);
  }

  private List<DeskForm> acts(PatronRequest request, SupplierRequest attempt) {
    return HandAct.offered(request, attempt).stream()
        .filter(may)
        .map(act -> form(request, attempt.number(), act.name(), inputs(act)))
        .toList();
  }

  private List<DeskForm.Input> inputs(HandAct act) {
    return switch (act) {
      case LOST, DAMAGED, WRITTEN_OFF ->
          List.of(new DeskForm.Input("text", words.text("desk.column.reason"), "text", ""));
      case NOT_ON_SHELF,
          ASK_NEXT,
          CLAIMED_RETURNED,
          RECALL,
          RENEW,
          KEEP_LONGER,
          CONSENT,
          NO_CONSENT,
          CANCEL ->
          List.of();
    };
  }

  private DeskTable history(List<Past> history) {
    return new DeskTable(
        words.text("desk.history"),
        "",
        words.columns("time", "event", "state", "actor"),
        history.stream().map(this::row).toList(),
        words.text("desk.nothing"));
  }

  private DeskTable.Row row(Past past) {
    String time = words.time(past.at(), past.entered());
    return new DeskTable.Row(
        List.of(
            DeskCell.of(time),
            DeskCell.of(past.event().map(this::event).orElseGet(() -> words.text("desk.asked"))),
            DeskCell.of(words.word(past.state())),
            DeskCell.of(words.actor(past.actor()))),
        List.of());
  }

  /** The kind of event, and what says most about it. */
  private String event(Event event) {
    String name =
        Messages.in(words.language())
            .textOr(
                "desk.word." + event.getClass().getSimpleName(), event.getClass().getSimpleName());
    String more =
        switch (event) {
          case Event.Sent sent -> words.place(sent.to());
          case Event.Received received -> words.place(received.place());
          case Event.HandedOut out -> words.place(out.place()) + " " + out.due();
          case Event.TakenBack back -> words.place(back.place());
          case Event.SupplierChosen chosen -> words.agency(chosen.candidate().item().owner());
          case Event.PatronRefused refused -> words.reason(refused.reason());
          case Event.NobodyCanSupply nobody ->
              nobody.reasons().stream().map(words::reason).collect(Collectors.joining("; "));
          case Event.HoldRefused refused -> words.reason(refused.reason());
          case Event.Declined declined -> words.reason(declined.reason());
          case Event.LostReported lost -> words.reason(lost.reason());
          case Event.DamageReported damage -> damage.text();
          case Event.WrittenOff off -> words.reason(off.reason());
          case Event.ActDone done -> words.word(done.act());
          case Event.ActNotOffered not -> words.word(not.act());
          case Event.ActRefused refused ->
              words.word(refused.act()) + " " + words.reason(refused.reason());
          case Event.ActInDoubt doubt ->
              words.word(doubt.act()) + " " + words.reason(doubt.reason());
          case Event.EffectFailed failed ->
              words.word(failed.act()) + " " + words.reason(failed.reason());
          case Event.StaffDecided decided ->
              words.word(decided.act()) + " " + words.word(decided.decision());
          case Event.RecallAsked recall -> recall.due().toString();
          case Event.PickupChanged changed -> words.place(changed.place());
          case Event.ConsentDecided decided ->
              words.word(decided.given() ? HandAct.CONSENT : HandAct.NO_CONSENT);
          case Event.ConsentAsked asked -> String.join("; ", asked.reasons());
          case Event.ShelfExtended _,
              Event.PatronAccepted _,
              Event.HoldPlaced _,
              Event.ListedForPull _,
              Event.PassedOn _,
              Event.HoldGone _,
              Event.ClaimedReturned _,
              Event.RenewAsked _,
              Event.CancelAsked _,
              Event.ClockReached _ ->
              "";
        };
    return more.isEmpty() ? name : name + " · " + more;
  }
}
