package org.tongjie.broker.web;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.tongjie.broker.region.PlaceCode;
import org.tongjie.broker.transit.Bin;
import org.tongjie.broker.transit.HandoverSheet;
import org.tongjie.broker.transit.Handovers;
import org.tongjie.broker.transit.Handovers.Side;
import org.tongjie.broker.transit.Handovers.Signature;
import org.tongjie.broker.transit.Handovers.Signed;
import org.tongjie.broker.transit.TransitStore.Stamp;
import org.tongjie.broker.web.view.BinPresenter;
import org.tongjie.broker.web.view.DeskPage;

/** Bins between places, and their handover sheets. */
@Path("/desk/bins")
public final class BinPages {
  private static final int LONGEST = 100;
  private final DeskDoor door;

  BinPages(DeskDoor door) {
    this.door = door;
  }

  /** Bins that leave this place or come to it. */
  @GET
  public Response bins(@Context UriInfo uri, @Context HttpHeaders headers) {
    return door.open(
        uri,
        headers,
        desk -> {
          PlaceCode here = desk.place().code();
          List<Bin> open = desk.parts().transit().open(here);
          BinPresenter presenter = new BinPresenter(desk.words());
          return desk.lists(
              DeskPage.of(
                  desk.text("desk.bins"),
                  List.of(
                      presenter.leaving(
                          open.stream().filter(bin -> bin.from().equals(here)).toList()),
                      presenter.coming(
                          open.stream()
                              .filter(bin -> bin.to().equals(here) && bin.sent().isPresent())
                              .toList()))));
        });
  }

  /** One handover sheet, to print and sign. */
  @GET
  @Path("{number}")
  public Response sheet(
      @Context UriInfo uri, @Context HttpHeaders headers, @PathParam("number") long number) {
    return door.open(
        uri,
        headers,
        desk ->
            sheet(desk, number)
                .map(sheet -> show(desk, sheet, ""))
                .orElseGet(() -> desk.refused(404)));
  }

  private static Optional<HandoverSheet> sheet(DeskVisit desk, long number) {
    return handovers(desk).sheet(number, place -> isAffairOf(desk, place));
  }

  private static Handovers handovers(DeskVisit desk) {
    return new Handovers(desk.parts().transit());
  }

  private static boolean isAffairOf(DeskVisit desk, PlaceCode place) {
    return desk.region().place(place).filter(one -> desk.staff().actsFor(one.agency())).isPresent();
  }

  private static Response show(DeskVisit desk, HandoverSheet sheet, String notice) {
    BinPresenter.Signing signing =
        new BinPresenter.Signing(
            isAffairOf(desk, sheet.bin().from()),
            isAffairOf(desk, sheet.bin().to()),
            desk.visit().parameters().containsKey("late"));
    return desk.page(
        Templates.deskSheet(
            desk.frame(), new BinPresenter(desk.words()).sheet(sheet, signing, notice)));
  }

  /** A signature: given to the carrier, or taken from it; one on paper at its own time. */
  @POST
  @Path("{number}")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response sign(
      @Context UriInfo uri,
      @Context HttpHeaders headers,
      @PathParam("number") long number,
      MultivaluedMap<String, String> form) {
    return door.act(
        uri,
        headers,
        form,
        desk ->
            sheet(desk, number)
                .map(sheet -> sign(desk, sheet, form))
                .orElseGet(() -> desk.refused(404)));
  }

  private static Response sign(
      DeskVisit desk, HandoverSheet sheet, MultivaluedMap<String, String> form) {
    Bin bin = sheet.bin();
    Optional<Instant> at = desk.timeOf(Typed.in(form, "at"));
    if (at.isEmpty()) {
      return show(desk, sheet, desk.text("desk.result.badTime"));
    }
    String text = Typed.in(form, "counted").strip();
    if (!text.matches("[0-9]{1,4}")) {
      return desk.refused(400);
    }
    Optional<Side> side = side(Typed.in(form, "act"));
    if (side.isEmpty()) {
      return desk.refused(403);
    }
    Signature signature =
        new Signature(
            side.get(),
            Typed.in(form, "carrier", LONGEST),
            Integer.parseInt(text),
            new Stamp(at.get(), desk.actor()));
    return switch (handovers(desk).sign(bin, signature, place -> isAffairOf(desk, place))) {
      case Signed.Done _, Signed.NotNext _ -> DeskVisit.seeOther("/desk/bins/" + bin.number());
      case Signed.NotYours _ -> desk.refused(403);
      case Signed.BeforeSent _ -> show(desk, sheet, desk.text("desk.sheet.beforeSent"));
    };
  }

  private static Optional<Side> side(String act) {
    return switch (act) {
      case "send" -> Optional.of(Side.SEND);
      case "receive" -> Optional.of(Side.RECEIVE);
      default -> Optional.empty();
    };
  }
}
