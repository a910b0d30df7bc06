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
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import org.tongjie.broker.patron.CardFile;
import org.tongjie.broker.patron.CardImport;
import org.tongjie.broker.patron.DeskCard;
import org.tongjie.broker.web.view.CardImportView;
import org.tongjie.broker.web.view.CardPresenter;

/** A register from a spreadsheet: first it is told what would happen, then it is done. */
@Path(CardImportPages.PATH)
public final class CardImportPages {
  /** Where files are sent. */
  public static final String PATH = "/desk/cards/import";

  /** The second form carries the text in UTF-8, in which a file of GB18030 is longer. */
  private static final int LARGEST_BODY = 13 * CardImport.LARGEST / 8;

  private final RegisterDoor door;

  CardImportPages(DeskDoor door) {
    this.door = new RegisterDoor(door);
  }

  /** The form. */
  @GET
  public Response form(@Context UriInfo uri, @Context HttpHeaders headers) {
    return door.open(uri, headers, register -> page(register, 200, empty(register, "")));
  }

  private static CardImportView empty(CardRegister register, String notice) {
    CardPresenter presenter = new CardPresenter(register.desk().words());
    return new CardImportView(
        register.library().value(),
        register.desk().words().agency(register.library()),
        presenter.types(register.library(), ""),
        notice,
        "",
        List.of());
  }

  private static Response page(CardRegister register, int status, CardImportView view) {
    DeskVisit desk = register.desk();
    return desk.personal(status, Templates.cardImport(desk.frame(), view));
  }

  /** A file: nothing is kept unless the form says that it was looked at. */
  @POST
  @Consumes(MediaType.MULTIPART_FORM_DATA)
  public Response file(@Context UriInfo uri, @Context HttpHeaders headers, InputStream body) {
    return door.visit(
        uri,
        headers,
        visitor ->
            visitor.staff().byCard()
                ? visitor.refused(403)
                : read(headers, body)
                    .map(form -> file(uri, headers, form))
                    .orElseGet(() -> RegisterDoor.with(visitor, "", CardImportPages::tooLarge)));
  }

  private static Response tooLarge(CardRegister register) {
    return page(register, 413, empty(register, register.desk().text("desk.import.large")));
  }

  /** The form of one who is signed in; empty when it is larger than anything taken here. */
  private static Optional<MultipartForm> read(HttpHeaders headers, InputStream body) {
    try {
      byte[] octets = body.readNBytes(LARGEST_BODY + 1);
      return octets.length > LARGEST_BODY
          ? Optional.empty()
          : Optional.of(
              MultipartForm.parse(headers.getHeaderString(HttpHeaders.CONTENT_TYPE), octets));
    } catch (IOException broken) {
      throw new UncheckedIOException("the form did not arrive", broken);
    }
  }

  private Response file(UriInfo uri, HttpHeaders headers, MultipartForm sent) {
    MultivaluedMap<String, String> form = sent.fields();
    return door.actSignedIn(
        uri, headers, form, (register, fields) -> read(register, fields, sent.file()));
  }

  private static Response read(
      CardRegister register, MultivaluedMap<String, String> form, byte[] file) {
    DeskVisit desk = register.desk();
    if (file.length > CardImport.LARGEST) {
      return tooLarge(register);
    }
    CardImport cards = new CardImport(register.kept(), Typed.in(form, "type"));
    boolean done = !Typed.in(form, "text").isEmpty();
    CardFile.Answer answer = done ? cards.read(Typed.in(form, "text")) : cards.read(file);
    return switch (answer) {
      case CardFile.Answer.Unreadable _ ->
          page(register, 422, empty(register, desk.text("desk.import.unreadable")));
      case CardFile.Answer.NoHeadings _ ->
          page(register, 422, empty(register, desk.text("desk.import.noHeadings")));
      case CardFile.Answer.Read read when done -> keep(register, read, cards);
      case CardFile.Answer.Read read -> tell(register, form, read, cards);
    };
  }

  /** What would happen. */
  private static Response tell(
      CardRegister register,
      MultivaluedMap<String, String> form,
      CardFile.Answer.Read read,
      CardImport cards) {
    DeskVisit desk = register.desk();
    CardImport.Changes changes = cards.changes(read);
    String found =
        desk.text("desk.import.new", Integer.toString(changes.fresh()))
            + desk.text("desk.import.changed", Integer.toString(changes.other()))
            + desk.text("desk.import.same", Integer.toString(changes.same()))
            + (read.ignored().isEmpty()
                ? ""
                : desk.text("desk.import.ignored", String.join("、", read.ignored())));
    CardPresenter presenter = new CardPresenter(desk.words());
    return page(
        register,
        200,
        new CardImportView(
            register.library().value(),
            desk.words().agency(register.library()),
            presenter.types(register.library(), Typed.in(form, "type")),
            found,
            changes.cards().isEmpty() ? "" : read.text(),
            List.of(
                presenter.bad(read),
                presenter.taken("desk.import.would", changes.cards(), cards.known()))));
  }

  private static Response keep(CardRegister register, CardFile.Answer.Read read, CardImport cards) {
    DeskVisit desk = register.desk();
    List<DeskCard> taken = cards.keep(read, desk.actor()).cards();
    CardPresenter presenter = new CardPresenter(desk.words());
    return page(
        register,
        200,
        new CardImportView(
            register.library().value(),
            desk.words().agency(register.library()),
            presenter.types(register.library(), ""),
            desk.text("desk.import.done", Integer.toString(taken.size())),
            "",
            List.of(
                presenter.bad(read), presenter.taken("desk.import.taken", taken, cards.known()))));
  }
}
