package org.tongjie.simulator.koha;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.tongjie.simulator.fault.Operation;
import org.tongjie.simulator.ils.ItemView;
import org.tongjie.simulator.ils.Library;
import org.tongjie.simulator.web.Door;
import org.tongjie.simulator.web.Forms;
import org.tongjie.simulator.web.WebAnswer;
import org.tongjie.simulator.web.WebCall;
import org.tongjie.simulator.web.WebRequest;

/** Answers Koha REST calls: who may call, which resource, which act. */
public final class KohaDoor implements Door {
  private static final Pattern NUMBER = Pattern.compile("\\d{1,9}");

  private final Library library;
  private final KohaDialect dialect;
  private final Access access;
  private final Resources resources;
  private final Patrons patrons;
  private final Holds holds;
  private final Checkouts checkouts;

  public KohaDoor(Library library, KohaSettings settings) {
    this.library = library;
    this.dialect = settings.dialect();
    this.access = new Access(settings);
    this.resources = new Resources(library, dialect);
    this.patrons = new Patrons(library, resources, dialect);
    this.holds = new Holds(library, resources, dialect);
    this.checkouts = new Checkouts(library, resources, dialect);
  }

  @Override
  public WebCall call(WebRequest request) {
    if (request.path().equals("/oauth/token") && request.method().equals("POST")) {
      Map<String, String> form = Forms.read(request.body());
      return call(Operation.SIGN_IN, "", () -> access.token(form));
    }
    if (!access.isGranted(request)) {
      return fixed(Answers.error(401, "Authentication failure."));
    }
    Optional<JsonNode> body = body(request);
    if (body.isEmpty()) {
      return fixed(Answers.error(400, "Malformed request"));
    }
    return route(request, body.get());
  }

  private static Optional<JsonNode> body(WebRequest request) {
    try {
      return Optional.of(Answers.JSON.readTree(request.body().isBlank() ? "{}" : request.body()));
    } catch (JsonProcessingException e) {
      return Optional.empty();
    }
  }

  private WebCall route(WebRequest request, JsonNode body) {
    String[] steps = request.path().substring(Math.min(1, request.path().length())).split("/", -1);
    int number =
        steps.length > 1 && NUMBER.matcher(steps[1]).matches() ? Integer.parseInt(steps[1]) : 0;
    String[] shape = steps.clone();
    if (number > 0) {
      shape[1] = "#";
    }
    String route = request.method() + " " + String.join("/", Arrays.asList(shape));
    boolean today = dialect == KohaDialect.TODAY;
    return switch (route) {
      case "GET patrons" -> call(Operation.READER, "", () -> patrons.list(request));
      case "GET patrons/#" -> call(Operation.READER, "", () -> patrons.get(number));
      case "GET patrons/#/account" -> call(Operation.READER, "", () -> patrons.account(number));
      case "GET patrons/#/holds" ->
          call(Operation.READER, "", () -> patrons.holds(number, request));
      case "GET items/#" -> call(Operation.ITEM, "", () -> item(number, request));
      case "GET holds" -> call(Operation.READER, "", () -> holds.list(request));
      case "POST holds" -> call(Operation.HOLD, holds.barcodeOf(body), () -> holds.add(body));
      case "DELETE holds/#" ->
          call(Operation.CANCEL_HOLD, heldItem(number), () -> holds.delete(number));
      case "PUT holds/#" -> call(Operation.OTHER, "", () -> holds.edit(number, body));
      case "GET checkouts" -> call(Operation.READER, "", () -> checkouts.list(request));
      case "GET checkouts/#" -> call(Operation.ITEM, "", () -> checkouts.get(number));
      default -> today ? routeOfToday(route, number, request, body) : routeOfOld(route, number);
    };
  }

  private WebCall routeOfToday(String route, int number, WebRequest request, JsonNode body) {
    return switch (route) {
      case "POST auth/password/validation" ->
          call(Operation.SIGN_IN, "", () -> patrons.validate(body));
      case "GET items" -> call(Operation.ITEM, "", () -> items(request));
      case "GET biblios/#/items" -> call(Operation.ITEM, "", () -> itemsOf(number, request));
      case "GET holds/#" -> call(Operation.ITEM, "", () -> holds.get(number));
      case "PATCH holds/#" -> call(Operation.OTHER, "", () -> holds.edit(number, body));
      case "GET holds/#/pickup_locations" -> call(Operation.OTHER, "", holds::pickupLocations);
      case "PUT holds/#/pickup_location", "POST holds/#/pickup_location" ->
          call(Operation.OTHER, "", () -> holds.movePickup(number, body));
      case "POST checkouts" ->
          call(Operation.CHECK_OUT, holds.barcodeOf(body), () -> checkouts.add(body));
      case "POST checkouts/#/renewal", "POST checkouts/#/renewals" ->
          call(Operation.RENEW, checkouts.barcodeOf(number), () -> checkouts.renew(number));
      default -> fixed(Answers.notFound("Resource"));
    };
  }

  private WebCall routeOfOld(String route, int number) {
    return switch (route) {
      case "PUT checkouts/#", "POST checkouts/#/renewal" ->
          call(Operation.RENEW, checkouts.barcodeOf(number), () -> checkouts.renew(number));
      default -> fixed(Answers.notFound("Resource"));
    };
  }

  private String heldItem(int hold) {
    return holds.itemOf(hold).map(view -> view.item().barcode()).orElse("");
  }

  private WebAnswer item(int number, WebRequest request) {
    return library
        .numbers()
        .barcode(number)
        .flatMap(library::item)
        .map(view -> Answers.one(200, resources.itemWith(view, embedded(request))))
        .orElseGet(() -> Answers.notFound("Item"));
  }

  private WebAnswer items(WebRequest request) {
    return list(request, library.items());
  }

  private WebAnswer itemsOf(int biblio, WebRequest request) {
    return library
        .numbers()
        .biblio(biblio)
        .map(name -> list(request, library.itemsOf(name)))
        .orElseGet(() -> Answers.notFound("Bibliographic record"));
  }

  private WebAnswer list(WebRequest request, List<ItemView> items) {
    List<String> embedded = embedded(request);
    return Answers.list(
        request,
        items.stream().map(view -> resources.itemWith(view, embedded)).toList(),
        Names.ITEM.known(request.query(), dialect));
  }

  private static List<String> embedded(WebRequest request) {
    return List.of(request.header("x-koha-embed").orElse("").split("\\s*,\\s*", -1));
  }

  private static WebCall call(Operation operation, String barcode, Supplier<WebAnswer> act) {
    return new WebCall(
        operation, barcode, act, () -> Answers.error(503, "System is under maintenance."));
  }

  private static WebCall fixed(WebAnswer answer) {
    return new WebCall(Operation.OTHER, "", () -> answer, () -> answer);
  }
}
