package org.tongjie.broker.ils.koha;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import org.tongjie.broker.ils.AcceptAnswer;
import org.tongjie.broker.ils.AcceptOrder;
import org.tongjie.broker.ils.AcceptProof;
import org.tongjie.broker.ils.Circulation;
import org.tongjie.broker.ils.LoanAnswer;
import org.tongjie.broker.ils.LoanOrder;
import org.tongjie.broker.ils.LoanProof;
import org.tongjie.broker.ils.Refusal;
import org.tongjie.broker.ils.RenewOrder;
import org.tongjie.broker.ils.ReturnAnswer;
import org.tongjie.broker.ils.ReturnOrder;
import org.tongjie.broker.ils.ReturnProof;
import org.tongjie.broker.region.CardKey;
import org.tongjie.broker.region.ItemKey;

/**
 * Loans and renewals by {@code /checkouts}. Koha's API neither takes items back nor makes foreign
 * ones known: its own desk does.
 */
final class KohaCirculation implements Circulation {
  private final KohaClient client;
  private final KohaSettings settings;
  private final KohaDialect dialect;
  private final KohaPatrons patrons;
  private final KohaItems items;

  KohaCirculation(KohaParts parts, KohaPatrons patrons, KohaItems items) {
    this.client = parts.client();
    this.settings = parts.settings();
    this.dialect = parts.dialect();
    this.patrons = patrons;
    this.items = items;
  }

  @Override
  public LoanAnswer checkOut(LoanOrder order) {
    if (!settings.checkOut()) {
      return new LoanAnswer.NotOffered();
    }
    Optional<String> patron = patrons.id(order.card());
    if (patron.isEmpty()) {
      return new LoanAnswer.Refused(Refusal.CARD_UNKNOWN, "");
    }
    Optional<JsonNode> item = items.find(order.item().barcode());
    if (item.isEmpty()) {
      return new LoanAnswer.Refused(Refusal.ITEM_UNKNOWN, "");
    }
    String id = item.get().path(dialect.item().id()).asText();
    KohaAnswer answer = client.act("POST", "/checkouts", pair(patron.get(), id));
    return switch (answer.status()) {
      case 201 -> new LoanAnswer.Lent(items.due(answer.body()));
      case 403, 409, 412 -> notLent(answer, patron.get(), id);
      default -> throw client.failure(answer);
    };
  }

  private ObjectNode pair(String patron, String item) {
    return KohaClient.object()
        .put(dialect.patron().id(), Long.parseLong(patron))
        .put(dialect.item().id(), Long.parseLong(item));
  }

  /** Where staff would be asked to confirm, the reasons are asked for and nothing is confirmed. */
  private LoanAnswer notLent(KohaAnswer answer, String patron, String item) {
    if (KohaClient.isForbidden(answer)) {
      throw client.failure(answer);
    }
    Optional<JsonNode> loan = loan(patron, item);
    if (loan.isPresent()) {
      return new LoanAnswer.Lent(items.due(loan.get()));
    }
    String words = answer.errorCode() + " " + answer.error();
    if (answer.status() == 412) {
      words = words + " " + confirmations(patron, item);
    }
    return new LoanAnswer.Refused(reason(words, item), words.strip());
  }

  /** Where the words tell nothing, a loan to another card does. */
  private Refusal reason(String words, String item) {
    Refusal reason = KohaRefusals.ofLoan(words);
    return reason == Refusal.OTHER && items.isLent(item) ? Refusal.ITEM_LENT : reason;
  }

  private String confirmations(String patron, String item) {
    KohaAnswer answer =
        client.read("/checkouts/availability?patron_id=" + patron + "&item_id=" + item);
    TreeSet<String> reasons = new TreeSet<>();
    answer.body().path("confirms").fieldNames().forEachRemaining(reasons::add);
    answer.body().path("blockers").fieldNames().forEachRemaining(reasons::add);
    return String.join(" ", reasons);
  }

  @Override
  public LoanAnswer renew(RenewOrder order) {
    if (!settings.renew()) {
      return new LoanAnswer.NotOffered();
    }
    Optional<JsonNode> loan = loan(order.card(), order.item());
    if (loan.isEmpty()) {
      return new LoanAnswer.Refused(Refusal.OTHER, "it is not lent to the card");
    }
    String path = "/checkouts/" + loan.get().path(dialect.loan().id()).asText();
    KohaAnswer answer =
        switch (dialect.renewal()) {
          case POST_RENEWAL -> client.act("POST", path + "/renewal", MissingNode.getInstance());
          case PUT_CHECKOUT -> client.act("PUT", path, MissingNode.getInstance());
        };
    return switch (answer.status()) {
      case 200, 201 -> new LoanAnswer.Lent(items.due(answer.body()));
      case 403, 404 -> {
        if (KohaClient.isForbidden(answer)) {
          throw client.failure(answer);
        }
        yield new LoanAnswer.Refused(KohaRefusals.ofLoan(answer.error()), answer.error());
      }
      default -> throw client.failure(answer);
    };
  }

  private Optional<JsonNode> loan(CardKey card, ItemKey item) {
    Optional<String> patron = patrons.id(card);
    Optional<JsonNode> known = items.find(item.barcode());
    return patron.isEmpty() || known.isEmpty()
        ? Optional.empty()
        : loan(patron.get(), known.get().path(dialect.item().id()).asText());
  }

  private Optional<JsonNode> loan(String patron, String item) {
    List<JsonNode> loans = items.loans(Map.of(dialect.patron().id(), patron));
    return loans.stream()
        .filter(loan -> loan.path(dialect.item().id()).asText("").equals(item))
        .findFirst();
  }

  @Override
  public LoanProof findLoan(LoanOrder order) {
    return proof(order.card(), order.item());
  }

  private LoanProof proof(CardKey card, ItemKey item) {
    if (patrons.id(card).isEmpty()) {
      return new LoanProof.CannotTell();
    }
    return loan(card, item)
        .<LoanProof>map(loan -> new LoanProof.Found(items.due(loan)))
        .orElseGet(LoanProof.Absent::new);
  }

  @Override
  public LoanProof findRenewal(RenewOrder order) {
    return proof(order.card(), order.item()).ofRenewal(order.knownDue());
  }

  @Override
  public ReturnAnswer checkIn(ReturnOrder order) {
    return new ReturnAnswer.NotOffered();
  }

  /** Tells of a return at Koha's own desk. */
  @Override
  public ReturnProof findReturn(ReturnOrder order) {
    return ReturnProof.of(items.item(order.item().barcode()).condition());
  }

  @Override
  public AcceptAnswer accept(AcceptOrder order) {
    return new AcceptAnswer.NotOffered();
  }

  @Override
  public AcceptProof findAccepted(AcceptOrder order) {
    return new AcceptProof.CannotTell();
  }
}
