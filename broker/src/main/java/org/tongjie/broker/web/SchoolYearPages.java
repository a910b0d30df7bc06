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
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.tongjie.broker.patron.DeskCard;
import org.tongjie.broker.patron.SchoolYear;
import org.tongjie.broker.web.view.SchoolYearPresenter;

/** The end of a school's year: classes go up, leavers return their books. */
@Path("/desk/cards/year-end")
public final class SchoolYearPages {
  private static final int LONGEST = 60;
  private final RegisterDoor door;

  SchoolYearPages(DeskDoor door) {
    this.door = new RegisterDoor(door);
  }

  /** The classes with what would become of them, and what their readers have open. */
  @GET
  public Response get(@Context UriInfo uri, @Context HttpHeaders headers) {
    return door.open(uri, headers, register -> show(register, 200, ""));
  }

  private static Response show(CardRegister register, int status, String notice) {
    DeskVisit desk = register.desk();
    List<DeskCard> cards = register.cards();
    return desk.personal(
        status,
        Templates.schoolYear(
            desk.frame(),
            new SchoolYearPresenter(desk.words())
                .view(
                    new SchoolYearPresenter.Register(register.library(), cards, state(cards)),
                    desk.parts().queries().openOf(register.library()),
                    desk.today(),
                    notice)));
  }

  /** Names the classes as they are, so that what was done once is not done again. */
  private static String state(List<DeskCard> cards) {
    Map<String, Integer> counts = new TreeMap<>();
    cards.forEach(card -> counts.merge(card.unit() + card.expires(), 1, Integer::sum));
    return Integer.toHexString(counts.hashCode());
  }

  /** Does it. */
  @POST
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response close(
      @Context UriInfo uri, @Context HttpHeaders headers, MultivaluedMap<String, String> form) {
    return door.actSignedIn(uri, headers, form, SchoolYearPages::close);
  }

  private static Response close(CardRegister register, MultivaluedMap<String, String> form) {
    DeskVisit desk = register.desk();
    List<DeskCard> cards = register.cards();
    if (!Typed.in(form, "state").equals(state(cards))) {
      return show(register, 409, desk.text("desk.year.stale"));
    }
    Optional<LocalDate> last = Typed.day(form, "last");
    if (last.isEmpty()) {
      return show(register, 422, desk.text("desk.year.noDay"));
    }
    List<DeskCard> changed = SchoolYear.apply(cards, changes(cards, form, last.get()));
    register.register().save(register.library(), changed, "cards-year", desk.actor());
    return show(register, 200, desk.text("desk.year.done", Integer.toString(changed.size())));
  }

  private static Map<String, SchoolYear.Change> changes(
      List<DeskCard> cards, MultivaluedMap<String, String> form, LocalDate last) {
    List<String> units = SchoolYearPresenter.units(cards);
    Map<String, SchoolYear.Change> changes = new HashMap<>();
    for (int number = 0; number < units.size(); number++) {
      String to = Typed.in(form, "to" + number, LONGEST);
      switch (Typed.in(form, "act" + number)) {
        case "becomes" -> {
          if (!to.isEmpty()) {
            changes.put(units.get(number), new SchoolYear.Change.Becomes(to));
          }
        }
        case "leaves" -> changes.put(units.get(number), new SchoolYear.Change.Leaves(last));
        default -> changes.put(units.get(number), new SchoolYear.Change.Stays());
      }
    }
    return changes;
  }
}
