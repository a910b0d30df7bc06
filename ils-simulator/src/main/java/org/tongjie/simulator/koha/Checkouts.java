package org.tongjie.simulator.koha;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Optional;
import org.tongjie.simulator.ils.Answer;
import org.tongjie.simulator.ils.Library;
import org.tongjie.simulator.ils.Loan;
import org.tongjie.simulator.ils.Origin;
import org.tongjie.simulator.ils.Refusal;
import org.tongjie.simulator.web.WebAnswer;
import org.tongjie.simulator.web.WebRequest;

/** {@code /checkouts}. Koha has no way to take an item back over REST: that is done over SIP2. */
final class Checkouts {
  private static final Origin KOHA = new Origin("Koha", "");

  private final Library library;
  private final Resources resources;
  private final KohaDialect dialect;

  Checkouts(Library library, Resources resources, KohaDialect dialect) {
    this.library = library;
    this.resources = resources;
    this.dialect = dialect;
  }

  /** Loans that are out, or with {@code checked_in} those that ended. */
  WebAnswer list(WebRequest request) {
    boolean ended = List.of("1", "true").contains(request.query().getOrDefault("checked_in", ""));
    List<ObjectNode> loans =
        library.loans().stream()
            .filter(loan -> loan.returned().isPresent() == ended)
            .map(resources::checkout)
            .toList();
    return Answers.list(request, loans, Names.CHECKOUT.known(request.query(), dialect));
  }

  private Optional<Loan> find(int number) {
    return library.loans().stream().filter(loan -> loan.number() == number).findFirst();
  }

  /** The barcode of a loan, empty when there is no such loan. */
  String barcodeOf(int number) {
    return find(number).map(Loan::barcode).orElse("");
  }

  WebAnswer get(int number) {
    return find(number)
        .map(loan -> Answers.one(200, resources.checkout(loan)))
        .orElseGet(() -> Answers.notFound("Checkout"));
  }

  WebAnswer add(JsonNode body) {
    Optional<String> barcode = library.numbers().barcode(body.path("item_id").asInt(0));
    if (barcode.isEmpty()) {
      return Answers.error(409, "Item not found", "ITEM_NOT_FOUND");
    }
    Optional<String> card = library.numbers().card(body.path("patron_id").asInt(0));
    if (card.isEmpty()) {
      return Answers.error(409, "Patron not found", "PATRON_NOT_FOUND");
    }
    Answer<Loan> answer = library.checkOut(card.get(), barcode.get(), Optional.empty(), KOHA);
    return switch (answer) {
      case Answer.Done<Loan> done -> Answers.one(201, resources.checkout(done.value()));
      case Answer.Refused<Loan> refused -> refusal(refused.reason());
    };
  }

  /** Blockers are 403; what staff could confirm at the desk is 412. */
  static WebAnswer refusal(Refusal refusal) {
    return switch (refusal) {
      case READER_BLOCKED -> Answers.error(403, "Checkout not authorized (DEBARRED)");
      case READER_EXPIRED -> Answers.error(403, "Checkout not authorized (EXPIRED)");
      case ITEM_NOT_LENDABLE -> Answers.error(403, "Checkout not authorized (NOT_FOR_LOAN)");
      case CLOSED -> Answers.error(503, "System is under maintenance.");
      default -> Answers.error(412, "Confirmation error");
    };
  }

  WebAnswer renew(int number) {
    Optional<Loan> loan = find(number).filter(found -> found.returned().isEmpty());
    if (loan.isEmpty()) {
      return Answers.notFound("Checkout");
    }
    Answer<Loan> answer =
        library.renew(loan.get().reader(), loan.get().barcode(), Optional.empty(), KOHA);
    int created = dialect == KohaDialect.TODAY ? 201 : 200;
    return switch (answer) {
      case Answer.Done<Loan> done -> Answers.one(created, resources.checkout(done.value()));
      case Answer.Refused<Loan> refused -> notRenewed(refused.reason());
    };
  }

  static WebAnswer notRenewed(Refusal refusal) {
    return switch (refusal) {
      case CLOSED -> Answers.error(503, "System is under maintenance.");
      case ITEM_HELD -> Answers.error(403, "Renewal not authorized (on_reserve)");
      case RENEWAL_LIMIT -> Answers.error(403, "Renewal not authorized (too_many)");
      case READER_BLOCKED, READER_EXPIRED ->
          Answers.error(403, "Renewal not authorized (restriction)");
      default -> Answers.error(403, "Renewal not authorized (no_checkout)");
    };
  }
}
