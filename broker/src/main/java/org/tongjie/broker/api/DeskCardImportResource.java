package org.tongjie.broker.api;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import org.tongjie.broker.account.StaffVisit;
import org.tongjie.broker.patron.CardFile;
import org.tongjie.broker.patron.CardImport;
import org.tongjie.broker.patron.LibraryCards;

/** A register from a spreadsheet: what it would change, and the change itself. */
@Path(DeskCardImportResource.PATH)
public final class DeskCardImportResource {
  /** Where lists are sent. */
  public static final String PATH = "/api/v1/desk/cards/imports";

  private final RegisterAccess access;

  DeskCardImportResource(RegisterAccess access) {
    this.access = access;
  }

  /** Reads a list; it is kept only where the address says so. */
  @POST
  @Consumes("text/csv")
  public Response read(@Context HttpHeaders headers, @Context UriInfo uri, InputStream body) {
    return access
        .access()
        .open(
            headers,
            (words, visit) ->
                visit.byCard()
                    ? Refusal.NOT_BY_CARD.response(words)
                    : access
                        .of(visit, DeskCardsResource.parameter(uri, "library"))
                        .map(cards -> read(words, visit, cards, new Sent(uri, body)))
                        .orElseGet(() -> Refusal.UNKNOWN_REGISTER.response(words)));
  }

  /** A list with what its address says of it. */
  private record Sent(UriInfo uri, InputStream body) {
    String usualType() {
      return DeskCardsResource.parameter(uri, "type");
    }

    boolean isToBeKept() {
      return DeskCardsResource.parameter(uri, "keep").equals("true");
    }

    /** The list, or more than is taken of one. */
    byte[] octets() {
      try {
        return body.readNBytes(CardImport.LARGEST + 1);
      } catch (IOException broken) {
        throw new UncheckedIOException("the list did not arrive", broken);
      }
    }
  }

  private static Response read(Words words, StaffVisit visit, LibraryCards cards, Sent sent) {
    byte[] octets = sent.octets();
    if (octets.length > CardImport.LARGEST) {
      return Refusal.TOO_LARGE.response(words);
    }
    CardImport list = new CardImport(cards, sent.usualType());
    return switch (list.read(octets)) {
      case CardFile.Answer.Unreadable _ -> Refusal.UNREADABLE_LIST.response(words);
      case CardFile.Answer.NoHeadings _ -> Refusal.NO_NUMBER_COLUMN.response(words);
      case CardFile.Answer.Read read -> {
        boolean kept = sent.isToBeKept();
        CardImport.Changes changes =
            kept ? list.keep(read, DeskAccess.actor(visit, cards.library())) : list.changes(read);
        yield Reply.json(CardJson.ImportView.of(kept, changes, read, words));
      }
    };
  }
}
