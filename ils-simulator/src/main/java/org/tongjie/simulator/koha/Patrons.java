package org.tongjie.simulator.koha;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.tongjie.simulator.ils.Hold;
import org.tongjie.simulator.ils.Library;
import org.tongjie.simulator.ils.ReaderView;
import org.tongjie.simulator.web.WebAnswer;
import org.tongjie.simulator.web.WebRequest;

/** {@code /patrons} and {@code /auth/password/validation}. */
final class Patrons {
  private final Library library;
  private final Resources resources;
  private final KohaDialect dialect;

  Patrons(Library library, Resources resources, KohaDialect dialect) {
    this.library = library;
    this.resources = resources;
    this.dialect = dialect;
  }

  WebAnswer list(WebRequest request) {
    List<ObjectNode> all =
        library.readers().stream().map(view -> resources.patron(view.reader())).toList();
    return Answers.list(request, all, Names.PATRON.known(request.query(), dialect));
  }

  private Optional<ReaderView> reader(int number) {
    return library.numbers().card(number).flatMap(library::reader);
  }

  WebAnswer get(int number) {
    return reader(number)
        .map(view -> Answers.one(200, resources.patron(view.reader())))
        .orElseGet(() -> Answers.notFound("Patron"));
  }

  WebAnswer account(int number) {
    return reader(number).map(Patrons::account).orElseGet(() -> Answers.notFound("Patron"));
  }

  private static WebAnswer account(ReaderView view) {
    ObjectNode node = Answers.JSON.createObjectNode().put("balance", view.fees());
    node.putObject("outstanding_credits").put("total", 0).putArray("lines");
    node.putObject("outstanding_debits").put("total", view.fees()).putArray("lines");
    return Answers.one(200, node);
  }

  /** Open holds of a patron, or with {@code old} those that ended. */
  WebAnswer holds(int number, WebRequest request) {
    Optional<ReaderView> view = reader(number);
    if (view.isEmpty()) {
      return Answers.notFound("Patron");
    }
    String card = view.get().reader().card();
    boolean old = List.of("1", "true").contains(request.query().getOrDefault("old", ""));
    List<ObjectNode> holds =
        library.holds().stream()
            .filter(hold -> hold.wish().reader().equals(card) && isOpen(hold) != old)
            .map(resources::hold)
            .toList();
    return Answers.list(request, holds, Map.of());
  }

  private static boolean isOpen(Hold hold) {
    return hold.state().isOpen();
  }

  /** 201 with who it is, or 400; a blocked card proves itself all the same. */
  WebAnswer validate(JsonNode body) {
    String identifier = body.path("identifier").asText(body.path("userid").asText(""));
    String password = body.path("password").asText("");
    return library
        .reader(identifier)
        .filter(view -> view.reader().pin().equals(password) && !password.isEmpty())
        .map(view ->
            Answers.one(
                201,
                Answers.JSON
                    .createObjectNode()
                    .put("cardnumber", identifier)
                    .put("patron_id", library.numbers().ofReader(identifier))
                    .put("userid", identifier)))
        .orElseGet(() -> Answers.error(400, "Validation failed"));
  }
}
