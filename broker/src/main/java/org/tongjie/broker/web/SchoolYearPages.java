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
import java.util.OptionalInt;
import org.tongjie.broker.patron.LibraryCards;
import org.tongjie.broker.patron.SchoolYear;
import org.tongjie.broker.patron.YearEnd;
import org.tongjie.broker.web.view.SchoolYearPresenter;

/** The end of a school's year: classes go up, leavers return their books. */
@Path("/desk/cards/year-end")
public final class SchoolYearPages {
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
    return desk.personal(
        status,
        Templates.schoolYear(
            desk.frame(),
            new SchoolYearPresenter(desk.words())
                .view(
                    register.library(),
                    new YearEnd(register.kept()),
                    desk.parts().queries().openOf(register.library()),
                    new SchoolYearPresenter.Told(desk.today(), notice))));
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
    Optional<LocalDate> last = Typed.day(form, "last");
    if (last.isEmpty()) {
      return show(register, 422, desk.text("desk.year.noDay"));
    }
    YearEnd year = new YearEnd(register.kept());
    OptionalInt changed =
        year.close(Typed.in(form, "state"), changes(year, form, last.get()), desk.actor());
    return changed.isPresent()
        ? show(register, 200, desk.text("desk.year.done", Integer.toString(changed.getAsInt())))
        : show(register, 409, desk.text("desk.year.stale"));
  }

  private static Map<String, SchoolYear.Change> changes(
      YearEnd year, MultivaluedMap<String, String> form, LocalDate last) {
    List<YearEnd.Unit> units = year.units();
    Map<String, SchoolYear.Change> changes = new HashMap<>();
    for (int number = 0; number < units.size(); number++) {
      String unit = units.get(number).name();
      String to = Typed.in(form, "to" + number, LibraryCards.LONGEST);
      switch (Typed.in(form, "act" + number)) {
        case "becomes" -> {
          if (!to.isEmpty()) {
            changes.put(unit, new SchoolYear.Change.Becomes(to));
          }
        }
        case "leaves" -> changes.put(unit, new SchoolYear.Change.Leaves(last));
        default -> changes.put(unit, new SchoolYear.Change.Stays());
      }
    }
    return changes;
  }
}
