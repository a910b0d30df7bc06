package org.tongjie.broker.web;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import org.tongjie.broker.ledger.MonthFigure.Source;
import org.tongjie.broker.ledger.WorkEntry;
import org.tongjie.broker.patron.OwnRequests;
import org.tongjie.broker.store.WorkEntries;
import org.tongjie.broker.web.view.DeskPage;
import org.tongjie.broker.web.view.WorkPresenter;

/** What a place tells of its own work and money, which no request shows. */
@Path("/desk/work")
public final class WorkPages {
  private final DeskDoor door;

  WorkPages(DeskDoor door) {
    this.door = door;
  }

  /** What was told of this month and the last, and the form. */
  @GET
  public Response work(@Context UriInfo uri, @Context HttpHeaders headers) {
    return door.open(uri, headers, desk -> show(desk, ""));
  }

  private static Response show(DeskVisit desk, String notice) {
    WorkPresenter presenter = new WorkPresenter(desk.words());
    YearMonth last = YearMonth.from(desk.today()).minusMonths(1);
    return desk.lists(
        DeskPage.told(
            desk.text("work.title"),
            notice,
            List.of(
                presenter.form(desk.place().code(), desk.today()),
                presenter.entries(
                    desk.parts().months().entries().since(last, desk.place().code())))));
  }

  /** Keeps an entry, once however often its form is sent. */
  @POST
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response enter(
      @Context UriInfo uri, @Context HttpHeaders headers, MultivaluedMap<String, String> form) {
    return door.act(
        uri,
        headers,
        form,
        desk ->
            entry(desk, form)
                .map(entry -> enter(desk, entry))
                .orElseGet(() -> show(desk, desk.text("work.unclear"))));
  }

  private static Response enter(DeskVisit desk, WorkEntry entry) {
    WorkEntries.Teller teller = new WorkEntries.Teller(Source.HAND, desk.actor());
    return switch (desk.parts().months().entries().enter(entry, teller)) {
      case KEPT -> DeskVisit.seeOther("/desk/work");
      case KEY_USED -> show(desk, desk.text("work.unclear"));
      case HANDED_IN -> show(desk, desk.text("visit.handedIn"));
    };
  }

  /** What the form says; empty where it makes no sense. */
  private static Optional<WorkEntry> entry(DeskVisit desk, MultivaluedMap<String, String> form) {
    String key = Typed.in(form, "form");
    Optional<LocalDate> day = Typed.day(form, "day").filter(one -> !one.isAfter(desk.today()));
    if (day.isEmpty() || !OwnRequests.isOnce(key)) {
      return Optional.empty();
    }
    return WorkEntry.Kind.of(Typed.in(form, "kind"))
        .flatMap(kind ->
            kind.unit()
                .read(Typed.in(form, "figure"))
                .filter(WorkEntry::allows)
                .map(figure ->
                    new WorkEntry(
                        key,
                        desk.place().agency(),
                        desk.place().code(),
                        day.get(),
                        kind,
                        figure,
                        Typed.in(form, "note", WorkEntry.LONGEST_NOTE))));
  }
}
