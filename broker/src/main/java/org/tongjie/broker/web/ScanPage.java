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
import java.time.Instant;
import java.util.Optional;
import java.util.regex.Pattern;
import org.tongjie.broker.account.Staff;
import org.tongjie.broker.circulation.CirculationDesk;
import org.tongjie.broker.circulation.Scan;
import org.tongjie.broker.region.CardKey;
import org.tongjie.broker.region.ItemKey;
import org.tongjie.broker.region.Recognition;
import org.tongjie.broker.web.view.ScanPresenter;
import org.tongjie.broker.web.view.ScanView;
import org.tongjie.catalog.directory.AgencySymbol;

/** The one scan box. */
@Path("/desk")
public final class ScanPage {
  private static final Pattern NUMBER = Pattern.compile("[^\\s|\\p{Cntrl}]{1,64}");

  private static final int LONGEST_REASON = 200;

  private final DeskDoor door;
  private final CirculationDesk circulation;

  ScanPage(DeskDoor door, CirculationDesk circulation) {
    this.door = door;
    this.circulation = circulation;
  }

  /** The box, waiting. */
  @GET
  public Response get(@Context UriInfo uri, @Context HttpHeaders headers) {
    boolean late = uri.getQueryParameters().containsKey("late");
    return door.open(uri, headers, desk -> show(desk, new ScanPresenter(desk.words()).idle(late)));
  }

  private static Response show(DeskVisit desk, ScanView view) {
    return desk.page(Templates.deskScan(desk.frame(), view));
  }

  /** Something was scanned. */
  @POST
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response scan(
      @Context UriInfo uri, @Context HttpHeaders headers, MultivaluedMap<String, String> form) {
    return door.act(uri, headers, form, desk -> scanned(desk, form));
  }

  /** Another member goes on, or the book or card does what it is for. */
  private Response scanned(DeskVisit desk, MultivaluedMap<String, String> form) {
    ScanPresenter presenter = new ScanPresenter(desk.words());
    String text = Typed.in(form, "text");
    Optional<Staff> next =
        text.isBlank() ? Optional.empty() : desk.parts().accounts().takeOver(desk.staff(), text);
    if (next.isPresent()) {
      return show(desk, presenter.staff(next.get().number()));
    }
    String late = Typed.in(form, "at");
    Optional<Instant> at = desk.timeOf(late);
    if (at.isEmpty()) {
      return show(desk, presenter.badTime());
    }
    Scan scan =
        new Scan(text, desk.place().code(), at.get(), inHand(desk, form), chosen(desk, form));
    boolean head = desk.staff().headsDesks();
    CirculationDesk.By by =
        new CirculationDesk.By(
            Typed.in(form, "form"),
            desk.actor(),
            !late.isEmpty(),
            head ? Typed.in(form, "override", LONGEST_REASON).strip() : "");
    return show(desk, presenter.result(circulation.scan(scan, by), scan, by, head));
  }

  private static Scan.InHand inHand(DeskVisit desk, MultivaluedMap<String, String> form) {
    Optional<Scan.InHand> book =
        number(desk, form, "bookOwner", "bookCode")
            .map(one -> new Scan.Book(new ItemKey(one.agency(), one.text())));
    return book.or(() ->
            number(desk, form, "readerIssuer", "readerCard")
                .map(one -> new Scan.Reader(new CardKey(one.agency(), one.text()))))
        .orElseGet(Scan.Nothing::new);
  }

  private record OwnNumber(AgencySymbol agency, String text) {}

  /** A number of an agency as our own pages send it; empty for anything else. */
  private static Optional<OwnNumber> number(
      DeskVisit desk, MultivaluedMap<String, String> form, String agency, String text) {
    String number = Recognition.number(Typed.in(form, text));
    if (!NUMBER.matcher(number).matches()) {
      return Optional.empty();
    }
    return desk.region()
        .symbol(Typed.in(form, agency))
        .map(symbol -> new OwnNumber(symbol, number));
  }

  private static Optional<Scan.Choice> chosen(DeskVisit desk, MultivaluedMap<String, String> form) {
    return number(desk, form, "chosen", "text")
        .flatMap(one ->
            switch (Typed.in(form, "chosenKind")) {
              case "item" -> Optional.of(new Scan.ThisItem(new ItemKey(one.agency(), one.text())));
              case "card" -> Optional.of(new Scan.ThisCard(new CardKey(one.agency(), one.text())));
              default -> Optional.empty();
            });
  }

  /** The desk goes on at another place. */
  @POST
  @Path("place")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response place(
      @Context UriInfo uri, @Context HttpHeaders headers, MultivaluedMap<String, String> form) {
    return door.act(uri, headers, form, desk -> door.change(desk, Typed.in(form, "place")));
  }
}
