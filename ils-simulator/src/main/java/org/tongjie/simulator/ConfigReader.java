package org.tongjie.simulator;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.Charset;
import java.nio.charset.UnsupportedCharsetException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import java.util.Set;
import org.tongjie.simulator.ils.HoldsOn;
import org.tongjie.simulator.ils.Item;
import org.tongjie.simulator.ils.Reader;
import org.tongjie.simulator.ils.Rules;
import org.tongjie.simulator.ils.Shelf;
import org.tongjie.simulator.koha.KohaDialect;
import org.tongjie.simulator.koha.KohaSettings;
import org.tongjie.simulator.sip2.Sip2Settings;
import org.tongjie.simulator.sip2.Terminator;

/** Reads a system's configuration from JSON; names it does not know are errors. */
public final class ConfigReader {
  private static final ObjectMapper JSON = new ObjectMapper();

  private final Path folder;

  private ConfigReader(Path folder) {
    this.folder = folder;
  }

  /**
   * Reads a file; paths in it are relative to it.
   *
   * @throws IllegalArgumentException when the file does not say what it should, with what is wrong
   */
  public static SimulatedIlsConfig read(Path file) throws IOException {
    Path folder = Optional.ofNullable(file.toAbsolutePath().getParent()).orElseThrow();
    try {
      return new ConfigReader(folder).config(JSON.readTree(Files.readString(file)));
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException(file + " is not JSON: " + e.getOriginalMessage(), e);
    } catch (DateTimeParseException | NumberFormatException | UnsupportedCharsetException e) {
      throw new IllegalArgumentException(file + ": " + e.getMessage(), e);
    }
  }

  private SimulatedIlsConfig config(JsonNode node) {
    known(node, "name", "places", "rules", "sip2", "web", "ledger", "seed", "items", "readers");
    String name = text(node, "name", "LIBRARY");
    SimulatedIlsConfig.Builder config = SimulatedIlsConfig.named(name);
    String[] places =
        node.path("places").valueStream().map(JsonNode::asText).toArray(String[]::new);
    String mainPlace = places.length == 0 ? name : places[0];
    config.places(places.length == 0 ? new String[] {name} : places);
    config.rules(usual -> rules(node.path("rules"), usual));
    config.sip2(usual -> sip2(node.path("sip2"), usual));
    config.web(usual -> web(node.path("web"), usual));
    config.seed(node.path("seed").asLong(1));
    if (node.has("ledger")) {
      config.ledger(folder.resolve(node.path("ledger").asText()));
    }
    node.path("items").forEach(item -> config.item(item(item, name, mainPlace)));
    node.path("readers").forEach(reader -> config.reader(reader(reader, mainPlace)));
    return config.build();
  }

  private static Rules rules(JsonNode node, Rules usual) {
    known(
        node,
        "holdsOn",
        "loanDays",
        "renewals",
        "maxLoans",
        "maxHolds",
        "repeatedHolds",
        "acceptsForeignItems",
        "lateFeePerDay");
    return new Rules(
        HoldsOn.valueOf(text(node, "holdsOn", usual.holdsOn().name())),
        node.path("loanDays").asInt(usual.loanDays()),
        node.path("renewals").asInt(usual.renewals()),
        node.path("maxLoans").asInt(usual.maxLoans()),
        node.path("maxHolds").asInt(usual.maxHolds()),
        node.path("repeatedHolds").asBoolean(usual.repeatedHolds()),
        node.path("acceptsForeignItems").asBoolean(usual.acceptsForeignItems()),
        new BigDecimal(text(node, "lateFeePerDay", usual.lateFeePerDay().toPlainString())));
  }

  private static Sip2Settings sip2(JsonNode node, Sip2Settings usual) {
    known(
        node,
        "port",
        "user",
        "password",
        "terminator",
        "charset",
        "checksums",
        "refusesWrongPin",
        "refusesFilledAo",
        "dueDateForm");
    Terminator terminator = Terminator.valueOf(text(node, "terminator", "CR"));
    Charset charset = Charset.forName(text(node, "charset", "UTF-8"));
    Sip2Settings settings =
        usual
            .port(node.path("port").asInt(0))
            .wire(terminator, charset, node.path("checksums").asBoolean(true))
            .refusesWrongPin(node.path("refusesWrongPin").asBoolean(true))
            .refusesFilledAo(node.path("refusesFilledAo").asBoolean(false))
            .dueDateForm(text(node, "dueDateForm", usual.dueDateForm()));
    return node.has("user")
        ? settings.login(text(node, "user", ""), text(node, "password", ""))
        : settings;
  }

  private WebSettings web(JsonNode node, WebSettings usual) {
    known(node, "port", "koha", "ncipSchema");
    JsonNode koha = node.path("koha");
    known(koha, "dialect", "user", "password");
    WebSettings settings =
        usual
            .port(node.path("port").asInt(0))
            .koha(
                new KohaSettings(
                    KohaDialect.valueOf(text(koha, "dialect", "TODAY")),
                    text(koha, "user", usual.koha().user()),
                    text(koha, "password", usual.koha().password())));
    return node.has("ncipSchema")
        ? settings.ncipSchema(folder.resolve(text(node, "ncipSchema", "")))
        : settings;
  }

  private static Item item(JsonNode node, String name, String mainPlace) {
    known(
        node,
        "barcode",
        "biblio",
        "title",
        "owner",
        "place",
        "location",
        "callNumber",
        "type",
        "price",
        "lendable");
    String barcode = text(node, "barcode", "");
    Shelf shelf =
        new Shelf(
            text(node, "owner", name),
            text(node, "place", mainPlace),
            text(node, "location", ""),
            text(node, "callNumber", ""));
    return new Item(
        barcode,
        text(node, "biblio", "B" + barcode),
        text(node, "title", ""),
        shelf,
        text(node, "type", "BOOK"),
        optional(node, "price").map(BigDecimal::new),
        node.path("lendable").asBoolean(true));
  }

  private static Reader reader(JsonNode node, String mainPlace) {
    known(node, "card", "pin", "name", "type", "born", "expires", "blocked", "institution", "home");
    return new Reader(
        text(node, "card", ""),
        text(node, "pin", ""),
        text(node, "name", ""),
        text(node, "type", "ADULT"),
        optional(node, "born").map(LocalDate::parse),
        optional(node, "expires").map(LocalDate::parse),
        optional(node, "blocked"),
        node.path("institution").asBoolean(false),
        text(node, "home", mainPlace));
  }

  private static void known(JsonNode node, String... names) {
    Set<String> known = Set.of(names);
    node.properties()
        .forEach(field -> {
          if (!known.contains(field.getKey())) {
            throw new IllegalArgumentException(
                "\""
                    + field.getKey()
                    + "\" is not known here; known are "
                    + String.join(", ", names));
          }
        });
  }

  private static String text(JsonNode node, String name, String otherwise) {
    return node.path(name).asText(otherwise);
  }

  private static Optional<String> optional(JsonNode node, String name) {
    return Optional.of(node.path(name).asText("")).filter(text -> !text.isEmpty());
  }
}
