package org.tongjie.simulator.control;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.tongjie.simulator.fault.FaultKind;
import org.tongjie.simulator.fault.Operation;
import org.tongjie.simulator.ils.Answer;
import org.tongjie.simulator.ils.CheckIn;
import org.tongjie.simulator.ils.Condition;
import org.tongjie.simulator.ils.Origin;
import org.tongjie.simulator.ledger.Act;
import org.tongjie.simulator.ledger.ActJson;
import org.tongjie.simulator.web.WebAnswer;
import org.tongjie.simulator.web.WebRequest;

/** Commands and questions under {@code /control}, in JSON. */
public final class ControlDoor {
  private static final ObjectMapper JSON = new ObjectMapper();

  private final Plant plant;

  public ControlDoor(Plant plant) {
    this.plant = plant;
  }

  /** Does one command; what is wrong with it is said with status 400, an unknown one with 404. */
  public WebAnswer answer(WebRequest request) {
    try {
      JsonNode body = JSON.readTree(request.body().isBlank() ? "{}" : request.body());
      return route(request, body);
    } catch (JsonProcessingException | IllegalArgumentException e) {
      return error(400, String.valueOf(e.getMessage()));
    }
  }

  private WebAnswer route(WebRequest request, JsonNode body) {
    return switch (request.method() + " " + request.path()) {
      case "GET /status" -> status();
      case "POST /faults" -> faults(body);
      case "DELETE /faults" -> {
        plant.faults().clear();
        yield status();
      }
      case "POST /restart" -> restart(body);
      case "POST /close" -> {
        plant.closeForDays(body.path("days").asInt(7));
        yield status();
      }
      case "POST /open" -> {
        plant.library().open();
        yield status();
      }
      case "POST /holds/cancel" -> count(plant.library().dropHolds(body.path("count").asInt(1)));
      case "POST /holds/expire" -> count(plant.library().expireHolds());
      case "POST /items/condition" -> condition(body);
      case "POST /items/checkin" -> checkIn(body);
      case "POST /readers/block" ->
          found(plant.library().block(text(body, "card"), body.path("reason").asText("")));
      case "GET /ledger" -> lines(request);
      case "GET /ledger/open" -> open();
      case "GET /ledger/doubled" -> doubled();
      default -> error(404, "No such command: see docs/simulator.md");
    };
  }

  private WebAnswer status() {
    ObjectNode node = ports(plant);
    node.put("closed", plant.library().isClosed());
    node.put("acts", plant.ledger().acts().size());
    ObjectNode counts = node.putObject("faults");
    plant.faults().counts().forEach((kind, count) -> counts.put(kind.name(), count));
    return WebAnswer.json(200, node.toString());
  }

  /** Name and ports, as the first line of output and the status say them. */
  public static ObjectNode ports(Plant plant) {
    return JSON.createObjectNode()
        .put("name", plant.library().name())
        .put("sip2Port", plant.sip2Port())
        .put("httpPort", plant.httpPort());
  }

  private WebAnswer faults(JsonNode body) {
    if (body.has("slownessMillis")) {
      plant.faults().slowness(Duration.ofMillis(body.path("slownessMillis").asLong()));
    }
    if (body.has("outageMillis")) {
      plant.faults().outage(Duration.ofMillis(body.path("outageMillis").asLong()));
    }
    if (body.has("kind")) {
      FaultKind kind = FaultKind.valueOf(text(body, "kind"));
      for (Operation operation : operations(body)) {
        command(operation, kind, body);
      }
    }
    return status();
  }

  private static List<Operation> operations(JsonNode body) {
    return body.has("operation")
        ? List.of(Operation.valueOf(text(body, "operation")))
        : List.of(Operation.values());
  }

  private void command(Operation operation, FaultKind kind, JsonNode body) {
    if (body.has("rate")) {
      plant.faults().rate(operation, kind, body.path("rate").asDouble());
    }
    for (int i = 0; i < body.path("times").asInt(0); i++) {
      plant.faults().once(operation, kind);
    }
  }

  private WebAnswer restart(JsonNode body) {
    Duration outage = Duration.ofMillis(body.path("millis").asLong(1000));
    Thread.ofVirtual().name("ils-restart").start(() -> plant.restart(outage));
    return WebAnswer.json(202, "{}");
  }

  private WebAnswer condition(JsonNode body) {
    Condition condition = Condition.valueOf(text(body, "condition"));
    return found(plant.library().setCondition(text(body, "barcode"), condition));
  }

  private WebAnswer checkIn(JsonNode body) {
    Answer<CheckIn> answer =
        plant
            .library()
            .checkIn(
                text(body, "barcode"),
                plant.library().clock().instant(),
                new Origin("staff", body.path("place").asText("")));
    return switch (answer) {
      case Answer.Done<CheckIn> done ->
          WebAnswer.json(
              200,
              JSON.createObjectNode()
                  .put("condition", done.value().item().condition().name())
                  .put("destination", done.value().item().destination())
                  .toString());
      case Answer.Refused<CheckIn> refused -> error(409, refused.reason().name());
    };
  }

  private WebAnswer lines(WebRequest request) {
    String from = request.query().getOrDefault("from", "1");
    long first = from.matches("\\d{1,12}") ? Long.parseLong(from) : 1;
    StringBuilder lines = new StringBuilder();
    for (Act act : plant.ledger().acts()) {
      if (act.number() >= first) {
        lines.append(ActJson.write(act)).append('\n');
      }
    }
    return new WebAnswer(200, "application/x-ndjson", lines.toString(), Map.of());
  }

  private WebAnswer open() {
    ObjectNode node = JSON.createObjectNode();
    ArrayNode holds = node.putArray("holds");
    plant.ledger().openHolds().forEach(act -> holds.add(ActJson.write(act)));
    ArrayNode loans = node.putArray("loans");
    plant.ledger().openLoans().forEach(act -> loans.add(ActJson.write(act)));
    return WebAnswer.json(200, node.toString());
  }

  private WebAnswer doubled() {
    ArrayNode pairs = JSON.createArrayNode();
    plant
        .ledger()
        .doubledHolds()
        .forEach(pair -> {
          ObjectNode node = pairs.addObject();
          node.set("first", ActJson.write(pair.first()));
          node.set("second", ActJson.write(pair.second()));
        });
    return WebAnswer.json(200, pairs.toString());
  }

  private static String text(JsonNode body, String name) {
    if (!body.path(name).isTextual()) {
      throw new IllegalArgumentException("The command needs a text \"" + name + "\"");
    }
    return body.path(name).asText();
  }

  private static WebAnswer count(int count) {
    return WebAnswer.json(200, JSON.createObjectNode().put("count", count).toString());
  }

  private static WebAnswer found(boolean found) {
    return found ? WebAnswer.json(200, "{}") : error(404, "There is none of this number");
  }

  private static WebAnswer error(int status, String text) {
    return WebAnswer.json(status, JSON.createObjectNode().put("error", text).toString());
  }
}
