package org.tongjie.broker.api;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.util.Optional;
import org.tongjie.broker.account.StaffVisit;
import org.tongjie.broker.api.DeskAccess.AtPlace;
import org.tongjie.broker.circulation.CirculationDesk;
import org.tongjie.broker.circulation.Scan;
import org.tongjie.broker.region.CardKey;
import org.tongjie.broker.region.ItemKey;

/** Scans of self-service machines and other programs. */
@Path("/api/v1/desk/scans")
public final class DeskScanResource {
  private static final int LONGEST_REASON = 200;

  private final DeskAccess access;
  private final CirculationDesk circulation;

  DeskScanResource(DeskAccess access, CirculationDesk circulation) {
    this.access = access;
    this.circulation = circulation;
  }

  /** Decides what a scan means, and carries it out. */
  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  public Response scan(@Context HttpHeaders headers, String sent) {
    return access.atPlace(headers, sent, this::scan);
  }

  private Response scan(AtPlace told) {
    StaffVisit visit = told.visit();
    ApiBody body = told.body();
    Optional<Instant> at = body.at(access.now());
    Optional<String> key = body.key();
    if (at.isEmpty() || key.isEmpty()) {
      return Refusal.BAD_MEMBERS.response(told.words(), body.faults(told.words(), access.now()));
    }
    Scan scan =
        new Scan(
            body.text("text"),
            told.place().code(),
            at.get(),
            inHand(visit, body),
            chosen(visit, body));
    String override = body.text("override").strip();
    if (!override.isEmpty() && !visit.headsDesks()) {
      return Refusal.NOT_HEAD.response(told.words());
    }
    CirculationDesk.By by =
        new CirculationDesk.By(
            "api-" + visit.staff().number() + "-" + key.get(),
            told.actor(),
            !body.text("at").isEmpty(),
            override.substring(0, Math.min(LONGEST_REASON, override.length())));
    return Reply.json(DeskJson.Scanned.of(circulation.scan(scan, by), told.words()));
  }

  private static Scan.InHand inHand(StaffVisit visit, ApiBody body) {
    Optional<Scan.InHand> book =
        body.owned("book", visit)
            .map(one -> new Scan.Book(new ItemKey(one.agency(), one.number())));
    return book.or(() ->
            body.owned("reader", visit)
                .map(one -> new Scan.Reader(new CardKey(one.agency(), one.number()))))
        .orElseGet(Scan.Nothing::new);
  }

  private static Optional<Scan.Choice> chosen(StaffVisit visit, ApiBody body) {
    Optional<Scan.Choice> item =
        body.owned("item", visit)
            .map(one -> new Scan.ThisItem(new ItemKey(one.agency(), one.number())));
    return item.or(() ->
        body.owned("card", visit)
            .map(one -> new Scan.ThisCard(new CardKey(one.agency(), one.number()))));
  }
}
