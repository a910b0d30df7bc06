package org.tongjie.broker.ils.ncip;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.tongjie.broker.ils.AgeBand;
import org.tongjie.broker.ils.Block;
import org.tongjie.broker.ils.PatronAnswer;
import org.tongjie.broker.ils.PatronFacts;
import org.tongjie.broker.ils.Pin;
import org.tongjie.broker.ils.PinCheckingPatrons;
import org.tongjie.broker.region.CardKey;

/** Readers by LookupUser. */
final class NcipPatrons extends PinCheckingPatrons {
  private static final String SERVICE = "LookupUser";

  private final NcipClient client;
  private final Ids ids;
  private final NcipSettings.Words words;
  private final Clock clock;

  NcipPatrons(NcipParts parts, Clock clock, boolean signInAllowed) {
    super(signInAllowed);
    this.client = parts.client();
    this.ids = parts.ids();
    this.words = parts.settings().words();
    this.clock = clock;
  }

  @Override
  public PatronAnswer lookup(CardKey card) {
    return answer(card, List.of(ids.user(card)));
  }

  @Override
  protected PatronAnswer check(CardKey card, Pin pin) {
    return answer(
        card,
        List.of(
            Ids.authentication(words.cardInput(), card.number()),
            Ids.authentication(words.pinInput(), pin.reveal())));
  }

  private PatronAnswer answer(CardKey card, List<Element> who) {
    List<Element> content = new ArrayList<>(who);
    content.add(Ids.userElement("Name Information"));
    if (words.asksBirth()) {
      content.add(Ids.userElement("Date Of Birth"));
    }
    content.add(Ids.userElement("User Privilege"));
    content.add(Ids.userElement("Block Or Trap"));
    content.add(Element.of("LoanedItemsDesired"));
    content.add(Element.of("RequestedItemsDesired"));
    return switch (client.read(SERVICE, content)) {
      case NcipResponse.Done(Element user) -> new PatronAnswer.Known(facts(card, user));
      case NcipResponse.Failed(Problem problem) -> refused(problem);
    };
  }

  private PatronAnswer refused(Problem problem) {
    if (problem.isUnknownUser()) {
      return new PatronAnswer.Unknown();
    }
    if (problem.isWrongPin()) {
      return new PatronAnswer.WrongPin();
    }
    if (problem.isNotOffered()) {
      return new PatronAnswer.NotOffered();
    }
    throw client.unusable(problem);
  }

  private PatronFacts facts(CardKey card, Element user) {
    Element fields = user.child("UserOptionalFields").orElse(Element.of("UserOptionalFields"));
    Optional<Element> privilege = fields.child("UserPrivilege");
    Optional<LocalDate> expires =
        privilege.flatMap(known -> NcipDates.day(known.at("ValidToDate")));
    return new PatronFacts(
        card,
        name(fields),
        privilege.map(known -> known.at("AgencyUserPrivilegeType")).orElse(""),
        NcipDates.day(fields.at("DateOfBirth")).flatMap(born -> AgeBand.of(born, today())),
        expires,
        blocks(fields, expires),
        count(user, "LoanedItemsCount", "LoanedItemCountValue", "LoanedItem"),
        count(user, "RequestedItemsCount", "RequestedItemCountValue", "RequestedItem"));
  }

  private static String name(Element fields) {
    Element name =
        fields
            .child("NameInformation")
            .flatMap(information -> information.child("PersonalNameInformation"))
            .orElse(Element.of("PersonalNameInformation"));
    String whole = name.at("UnstructuredPersonalUserName");
    if (!whole.isEmpty()) {
      return whole;
    }
    return PatronFacts.wholeName(
        name.at("StructuredPersonalUserName", "Surname"),
        name.at("StructuredPersonalUserName", "GivenName"));
  }

  private List<Block> blocks(Element fields, Optional<LocalDate> expires) {
    List<Block> blocks = new ArrayList<>();
    Block.ofExpiry(expires, today()).ifPresent(blocks::add);
    for (Element block : fields.all("BlockOrTrap")) {
      String type = block.at("BlockOrTrapType");
      blocks.add(new Block(kind(type.toLowerCase(Locale.ROOT)), type));
    }
    fields
        .child("UserPrivilege")
        .map(privilege -> privilege.at("UserPrivilegeStatus", "UserPrivilegeStatusType"))
        .filter(status -> !status.isEmpty() && !status.matches("(?i)active|ok|valid"))
        .filter(_ -> blocks.isEmpty())
        .ifPresent(status -> blocks.add(new Block(Block.Kind.SUSPENDED, status)));
    return blocks;
  }

  private LocalDate today() {
    return LocalDate.ofInstant(clock.instant(), NcipDates.ZONE);
  }

  /** What the words of an open list mean. */
  private static Block.Kind kind(String type) {
    if (type.contains("expired")) {
      return Block.Kind.EXPIRED;
    }
    if (type.contains("lost")) {
      return Block.Kind.CARD_LOST;
    }
    if (type.contains("overdue")) {
      return Block.Kind.OVERDUE;
    }
    if (type.contains("fine") || type.contains("fee") || type.contains("owed")) {
      return Block.Kind.FINES;
    }
    if (type.contains("maximum") || type.contains("too many") || type.contains("exceed")) {
      return Block.Kind.TOO_MANY_LOANS;
    }
    if (type.contains("request") || type.contains("hold")) {
      return Block.Kind.HOLDS_DENIED;
    }
    return type.contains("block") || type.contains("suspend")
        ? Block.Kind.SUSPENDED
        : Block.Kind.OTHER;
  }

  private static int count(Element user, String counted, String value, String listed) {
    int sum = 0;
    boolean told = false;
    for (Element count : user.all(counted)) {
      String text = count.at(value);
      if (text.matches("\\d{1,6}")) {
        sum += Integer.parseInt(text);
        told = true;
      }
    }
    return told ? sum : user.all(listed).size();
  }

  /** Whether all items are listed: a system may count more than it tells. */
  static boolean listsAllLoans(Element user) {
    return most(user, "LoanedItemsCount", "LoanedItemCountValue") <= user.all("LoanedItem").size();
  }

  /** The same of what is requested. */
  static boolean listsAllRequests(Element user) {
    return most(user, "RequestedItemsCount", "RequestedItemCountValue")
        <= user.all("RequestedItem").size();
  }

  /** The greatest count, for an item may be counted under several heads. */
  private static int most(Element user, String counted, String value) {
    return user.all(counted).stream()
        .map(count -> count.at(value))
        .filter(text -> text.matches("\\d{1,6}"))
        .mapToInt(Integer::parseInt)
        .max()
        .orElse(0);
  }

  /** What is lent to a card and requested for it; none where the system does not know the card. */
  Optional<Element> withItems(CardKey card) {
    List<Element> content =
        List.of(
            ids.user(card), Element.of("LoanedItemsDesired"), Element.of("RequestedItemsDesired"));
    return switch (client.read(SERVICE, content)) {
      case NcipResponse.Done(Element user) -> Optional.of(user);
      case NcipResponse.Failed(Problem problem) -> {
        if (problem.isTemporary()) {
          throw client.unusable(problem);
        }
        yield Optional.empty();
      }
    };
  }
}
