package org.tongjie.broker.api;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Optional;
import org.tongjie.broker.patron.PinSlip;

/** New PINs for readers of libraries without a system, to be printed: each is told this once. */
@Path("/api/v1/desk/cards/pin-slips")
public final class DeskPinSlipsResource {
  private final RegisterAccess access;

  DeskPinSlipsResource(RegisterAccess access) {
    this.access = access;
  }

  /** Makes them: for one card, or for those of a class that have none. */
  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  public Response make(@Context HttpHeaders headers, String sent) {
    return access.told(headers, sent, DeskPinSlipsResource::make);
  }

  private static Response make(RegisterAccess.Told told) {
    String number = told.body().text("number");
    if (number.isEmpty()) {
      return slips(told.cards().newPins(told.body().text("unit").strip(), told.actor()));
    }
    Optional<PinSlip> slip = told.cards().newPin(number, told.actor());
    return slip.isPresent()
        ? slips(List.of(slip.get()))
        : Refusal.UNKNOWN_CARD.response(told.words());
  }

  private static Response slips(List<PinSlip> slips) {
    return Reply.json(slips.stream().map(CardJson.SlipView::of).toList());
  }
}
