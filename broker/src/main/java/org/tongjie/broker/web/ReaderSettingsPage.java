package org.tongjie.broker.web;

import jakarta.servlet.http.HttpServletRequest;
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
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.tongjie.broker.account.RemoteAddress;
import org.tongjie.broker.patron.HeldCard;
import org.tongjie.broker.patron.Person.Wishes;
import org.tongjie.broker.patron.ReaderSignIn;
import org.tongjie.broker.patron.ReaderVisit;
import org.tongjie.broker.patron.Readers;
import org.tongjie.broker.region.Region;
import org.tongjie.broker.web.SignInForm.Sent;
import org.tongjie.broker.web.view.ReaderPresenter;
import org.tongjie.broker.web.view.ReaderSettingsView;
import org.tongjie.broker.web.view.SignInView.Choice;

/** What a reader chooses: notices, history, several cards as one. */
@Path(SignInPage.HOME)
public final class ReaderSettingsPage {
  private static final String SETTINGS = "/me/settings";

  private final Readers readers;
  private final Supplier<Region> region;
  private final ReaderDoor door;

  ReaderSettingsPage(Readers readers, Supplier<Region> region, ReaderDoor door) {
    this.readers = readers;
    this.region = region;
    this.door = door;
  }

  /** The forms. */
  @GET
  @Path("settings")
  public Response get(@Context UriInfo uri, @Context HttpHeaders headers) {
    return door.page(
        uri,
        headers,
        (visit, reader) -> page(visit, reader, new Said(200, done(visit), "", List.of())));
  }

  private static String done(Visit visit) {
    return switch (visit.parameters().getOrDefault("done", List.of("")).getFirst()) {
      case "saved" -> visit.frame().text("settings.saved");
      case "joined" -> visit.frame().text("settings.joined");
      default -> "";
    };
  }

  /**
   * What the page says besides.
   *
   * @param number of a card that was typed, or empty
   */
  private record Said(int status, String notice, String number, List<Choice> issuers) {}

  private Response page(Visit visit, ReaderVisit reader, Said said) {
    ReaderPresenter presenter = new ReaderPresenter(region.get(), visit.frame());
    Wishes wishes = reader.reader().person().wishes();
    ReaderSettingsView view =
        new ReaderSettingsView(
            wishes.keepsHistory(),
            presenter.historyHint(),
            wishes.mail(),
            wishes.phone(),
            readers.cards(reader.reader()).stream()
                .map(HeldCard::card)
                .map(presenter::card)
                .toList(),
            said.issuers(),
            said.number(),
            said.notice(),
            reader.formToken());
    return visit.answer(said.status(), Templates.readerSettings(visit.frame(), view));
  }

  /** Keeps what was chosen. */
  @POST
  @Path("settings")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response post(
      @Context UriInfo uri, @Context HttpHeaders headers, MultivaluedMap<String, String> form) {
    return door.form(uri, headers, form, (visit, reader) -> choose(visit, reader, form));
  }

  private Response choose(Visit visit, ReaderVisit reader, MultivaluedMap<String, String> form) {
    String mail = Typed.in(form, "mail").strip();
    String phone = Typed.in(form, "phone").replaceAll("[\\s-]", "");
    if (!Wishes.isMail(mail) || !Wishes.isPhone(phone)) {
      return page(
          visit, reader, new Said(400, visit.frame().text("settings.fault"), "", List.of()));
    }
    boolean history = Typed.in(form, "history").equals("yes");
    readers.choose(
        reader.reader(), new Wishes(history, visit.frame().language().code(), mail, phone));
    return Response.seeOther(URI.create(SETTINGS + "?done=saved")).build();
  }

  /** Joins another card, whose PIN is the consent. */
  @POST
  @Path("cards")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response join(
      @Context UriInfo uri,
      @Context HttpHeaders headers,
      @Context HttpServletRequest request,
      MultivaluedMap<String, String> form) {
    String address = RemoteAddress.of(request, !door.publicUrl().isEmpty());
    return door.form(uri, headers, form, (visit, reader) -> join(visit, reader, form, address));
  }

  private Response join(
      Visit visit, ReaderVisit reader, MultivaluedMap<String, String> form, String address) {
    String number = Typed.in(form, "number").strip();
    Sent sent = new Sent(number, Typed.in(form, "issuer"), Typed.in(form, "pin"), "");
    Optional<ReaderSignIn> refused =
        SignInPage.proof(sent)
            .map(proof -> readers.join(reader.reader(), proof, address))
            .orElseGet(() -> Optional.of(new ReaderSignIn.Wrong()));
    if (refused.isEmpty()) {
      return Response.seeOther(URI.create(SETTINGS + "?done=joined")).build();
    }
    List<Choice> issuers =
        refused.get() instanceof ReaderSignIn.Which(var cards)
            ? new ReaderPresenter(region.get(), visit.frame()).issuers(cards)
            : List.of();
    String fault = visit.frame().text(SignInPage.fault(refused.get()));
    return page(visit, reader, new Said(issuers.isEmpty() ? 403 : 200, fault, number, issuers));
  }
}
