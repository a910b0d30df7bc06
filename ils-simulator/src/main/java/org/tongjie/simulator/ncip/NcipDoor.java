package org.tongjie.simulator.ncip;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import javax.xml.stream.XMLStreamException;
import org.tongjie.simulator.fault.Operation;
import org.tongjie.simulator.ils.Library;
import org.tongjie.simulator.ils.Refusal;
import org.tongjie.simulator.web.Door;
import org.tongjie.simulator.web.WebAnswer;
import org.tongjie.simulator.web.WebCall;
import org.tongjie.simulator.web.WebRequest;

/** Answers NCIP messages. */
public final class NcipDoor implements Door {
  private final Library library;
  private final UserService users;
  private final ItemService items;
  private final CirculationService circulation;
  private final Optional<SchemaCheck> schema;

  /**
   * A door to a library.
   *
   * @param schema the standard's schema, where requests are to be checked by it
   */
  public NcipDoor(Library library, Optional<Path> schema) {
    this.library = library;
    this.users = new UserService(library);
    this.items = new ItemService(library);
    this.circulation = new CirculationService(library, users);
    this.schema = schema.map(SchemaCheck::new);
  }

  @Override
  public WebCall call(WebRequest request) {
    if (!request.method().equals("POST")) {
      return fixed(WebAnswer.json(405, "{\"error\":\"POST an NCIP message\"}"));
    }
    Optional<String> complaint = schema.flatMap(check -> check.complaint(request.body()));
    if (complaint.isPresent()) {
      return fixed(problem("Invalid Message Syntax Error", complaint.get()));
    }
    try {
      return Xml.read(request.body()).children().stream()
          .findFirst()
          .map(this::call)
          .orElseGet(() -> fixed(problem("Needed Data Missing", "The message is empty")));
    } catch (XMLStreamException e) {
      return fixed(problem("Invalid Message Syntax Error", "This is not XML"));
    }
  }

  private static WebCall fixed(WebAnswer answer) {
    return new WebCall(Operation.OTHER, "", () -> answer, () -> answer);
  }

  private static WebAnswer problem(String type, String detail) {
    return WebAnswer.xml(Xml.write(Problems.general(type, detail)));
  }

  private WebCall call(Element message) {
    return switch (message.name()) {
      case "LookupUser" -> call(Operation.READER, message, () -> users.lookup(message));
      case "LookupItem" -> call(Operation.ITEM, message, () -> items.lookup(message));
      case "LookupItemSet" -> call(Operation.ITEM, message, () -> items.lookupSet(message));
      case "RequestItem" -> call(Operation.HOLD, message, () -> circulation.request(message));
      case "CancelRequestItem" ->
          call(Operation.CANCEL_HOLD, message, () -> circulation.cancel(message));
      case "AcceptItem" -> call(Operation.ACCEPT_ITEM, message, () -> circulation.accept(message));
      case "CheckOutItem" ->
          call(Operation.CHECK_OUT, message, () -> circulation.checkOut(message));
      case "CheckInItem" -> call(Operation.CHECK_IN, message, () -> circulation.checkIn(message));
      case "RenewItem" -> call(Operation.RENEW, message, () -> circulation.renew(message));
      default -> fixed(problem("Unsupported Service", message.name()));
    };
  }

  private WebCall call(Operation operation, Element message, Supplier<List<Element>> act) {
    return new WebCall(
        operation,
        Ids.itemOf(message),
        () -> answer(message, act.get()),
        () -> answer(message, List.of(refusal(message))));
  }

  private static Element refusal(Element message) {
    return Problems.of(Refusal.CLOSED, message.name(), "");
  }

  private WebAnswer answer(Element message, List<Element> content) {
    Element answer = Element.of(message.name() + "Response").with(header(message)).with(content);
    return WebAnswer.xml(Xml.write(answer));
  }

  /** Who answers whom, where the caller said who it is. */
  private Optional<Element> header(Element message) {
    String from = message.at("InitiationHeader", "FromAgencyId", "AgencyId");
    return message
        .child("InitiationHeader")
        .map(given ->
            Element.of(
                "ResponseHeader",
                Element.of("FromAgencyId", Element.text("AgencyId", library.name())),
                Element.of("ToAgencyId", Element.text("AgencyId", from))));
  }
}
