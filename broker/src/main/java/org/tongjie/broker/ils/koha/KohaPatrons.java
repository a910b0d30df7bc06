package org.tongjie.broker.ils.koha;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.tongjie.broker.ils.AgeBand;
import org.tongjie.broker.ils.Block;
import org.tongjie.broker.ils.PatronAnswer;
import org.tongjie.broker.ils.PatronFacts;
import org.tongjie.broker.ils.Pin;
import org.tongjie.broker.ils.PinCheckingPatrons;
import org.tongjie.broker.region.CardKey;

/** Readers by {@code /patrons}; PINs by {@code /auth/password/validation}. */
final class KohaPatrons extends PinCheckingPatrons {
  private final KohaClient client;
  private final KohaSettings settings;
  private final KohaDialect.PatronNames names;
  private final Clock clock;

  KohaPatrons(KohaParts parts, Clock clock, boolean signInAllowed) {
    super(signInAllowed);
    this.client = parts.client();
    this.settings = parts.settings();
    this.names = parts.dialect().patron();
    this.clock = clock;
  }

  @Override
  public PatronAnswer lookup(CardKey card) {
    return find(card)
        .<PatronAnswer>map(patron -> new PatronAnswer.Known(facts(card, patron)))
        .orElseGet(PatronAnswer.Unknown::new);
  }

  @Override
  protected PatronAnswer check(CardKey card, Pin pin) {
    ObjectNode body =
        KohaClient.object().put("identifier", card.number()).put("password", pin.reveal());
    KohaAnswer answer = client.check("/auth/password/validation", body);
    return switch (answer.status()) {
      case 201 ->
          answer.body().path("cardnumber").asText("").equals(card.number())
              ? lookup(card)
              : new PatronAnswer.WrongPin();
      case 400 -> find(card).isPresent() ? new PatronAnswer.WrongPin() : new PatronAnswer.Unknown();
      case 404 -> new PatronAnswer.NotOffered();
      default -> throw client.failure(answer);
    };
  }

  /** A card is never two patrons' in Koha; a list that holds others is searched. */
  Optional<JsonNode> find(CardKey card) {
    return client.list("/patrons", Map.of("cardnumber", card.number())).stream()
        .filter(patron -> patron.path("cardnumber").asText("").equals(card.number()))
        .findFirst();
  }

  Optional<String> id(CardKey card) {
    return find(card).map(patron -> patron.path(names.id()).asText());
  }

  private PatronFacts facts(CardKey card, JsonNode patron) {
    String id = patron.path(names.id()).asText();
    Optional<LocalDate> expires =
        KohaDates.day(patron.path(names.expires()).asText(""), settings.zone());
    Map<String, String> ofPatron = Map.of(names.id(), id);
    return new PatronFacts(
        card,
        name(patron),
        patron.path(names.category()).asText(""),
        KohaDates.day(patron.path(names.born()).asText(""), settings.zone())
            .flatMap(born -> AgeBand.of(born, today())),
        expires,
        blocks(patron, expires),
        client.list("/checkouts", ofPatron).size(),
        client.list("/holds", ofPatron).size());
  }

  private static String name(JsonNode patron) {
    return PatronFacts.wholeName(
        patron.path("surname").asText(""), patron.path("firstname").asText(""));
  }

  private List<Block> blocks(JsonNode patron, Optional<LocalDate> expires) {
    List<Block> blocks = new ArrayList<>();
    Block.ofExpiry(expires, today()).ifPresent(blocks::add);
    if (isSet(patron.path(names.lost()))) {
      blocks.add(new Block(Block.Kind.CARD_LOST, ""));
    }
    if (isSet(patron.path("restricted")) || !patron.path("debarred").asText("").isEmpty()) {
      blocks.add(new Block(Block.Kind.SUSPENDED, patron.path("debarredcomment").asText("")));
    }
    return blocks;
  }

  private LocalDate today() {
    return LocalDate.ofInstant(clock.instant(), settings.zone());
  }

  /** The API says true; its older form says 1. */
  private static boolean isSet(JsonNode flag) {
    return flag.asBoolean(false) || flag.asInt(0) != 0;
  }
}
