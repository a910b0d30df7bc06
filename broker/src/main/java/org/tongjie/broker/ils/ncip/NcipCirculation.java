package org.tongjie.broker.ils.ncip;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
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

/**
 * Loans, renewals, returns and foreign items by CheckOutItem, RenewItem, CheckInItem and
 * AcceptItem. A loan is proven by the card's loaned items, a return by the item's status, a foreign
 * item by being known.
 */
final class NcipCirculation implements Circulation {
  private final NcipClient client;
  private final Ids ids;
  private final NcipSettings.Offers offers;
  private final NcipPatrons patrons;
  private final NcipItems items;

  NcipCirculation(NcipParts parts, NcipPatrons patrons, NcipItems items) {
    this.client = parts.client();
    this.ids = parts.ids();
    this.offers = parts.settings().offers();
    this.patrons = patrons;
    this.items = items;
  }

  @Override
  public LoanAnswer checkOut(LoanOrder order) {
    if (!offers.checkOut()) {
      return new LoanAnswer.NotOffered();
    }
    List<Element> content = new ArrayList<>();
    content.add(ids.user(order.card()));
    content.add(ids.item(order.item().barcode()));
    content.add(ids.request(order.marker()));
    order.due().ifPresent(day -> content.add(Element.text("DesiredDateDue", NcipDates.endOf(day))));
    return switch (client.act("CheckOutItem", content)) {
      case NcipResponse.Done(Element done) ->
          new LoanAnswer.Lent(NcipDates.day(done.at("DateDue")));
      case NcipResponse.Failed(Problem problem) ->
          loan(order.card(), order.item().barcode()) instanceof LoanProof.Found(var due)
              ? new LoanAnswer.Lent(due)
              : refused(problem);
    };
  }

  private LoanAnswer refused(Problem problem) {
    client.throwIfTemporary(problem);
    return problem.isNotOffered()
        ? new LoanAnswer.NotOffered()
        : new LoanAnswer.Refused(problem.refusal(), problem.text());
  }

  @Override
  public LoanAnswer renew(RenewOrder order) {
    if (!offers.renew()) {
      return new LoanAnswer.NotOffered();
    }
    List<Element> content = List.of(ids.user(order.card()), ids.item(order.item().barcode()));
    return switch (client.act("RenewItem", content)) {
      case NcipResponse.Done(Element done) ->
          done.child("Pending").isPresent()
              ? new LoanAnswer.Refused(Refusal.OTHER, "the system will decide later")
              : new LoanAnswer.Lent(NcipDates.day(done.at("DateDue")));
      case NcipResponse.Failed(Problem problem) -> refused(problem);
    };
  }

  @Override
  public ReturnAnswer checkIn(ReturnOrder order) {
    if (!offers.checkIn()) {
      return new ReturnAnswer.NotOffered();
    }
    return switch (client.act("CheckInItem", List.of(ids.item(order.item().barcode())))) {
      case NcipResponse.Done _ -> new ReturnAnswer.Returned();
      case NcipResponse.Failed(Problem problem) -> {
        client.throwIfTemporary(problem);
        if (problem.is("Item Not Checked Out")) {
          yield new ReturnAnswer.NotLent();
        }
        yield problem.isNotOffered()
            ? new ReturnAnswer.NotOffered()
            : new ReturnAnswer.Refused(problem.text());
      }
    };
  }

  @Override
  public AcceptAnswer accept(AcceptOrder order) {
    if (!offers.accept()) {
      return new AcceptAnswer.NotOffered();
    }
    return switch (client.act("AcceptItem", foreign(order))) {
      case NcipResponse.Done(Element done) -> {
        String barcode = done.at("ItemId", "ItemIdentifierValue");
        yield new AcceptAnswer.Accepted(barcode.isEmpty() ? order.item().barcode() : barcode);
      }
      case NcipResponse.Failed(Problem problem) -> {
        client.throwIfTemporary(problem);
        yield problem.isNotOffered()
            ? new AcceptAnswer.NotOffered()
            : new AcceptAnswer.Refused(problem.refusal(), problem.text());
      }
    };
  }

  private List<Element> foreign(AcceptOrder order) {
    List<Element> content = new ArrayList<>();
    content.add(ids.request(order.marker()));
    content.add(Ids.holdForPickup());
    content.add(ids.user(order.reader()));
    content.add(Ids.foreignItem(order.item()));
    content.add(
        Element.of(
            "ItemOptionalFields",
            Element.of("BibliographicDescription", Element.text("Title", order.title()))));
    if (!order.pickup().isEmpty()) {
      content.add(Element.text("PickupLocation", order.pickup()));
    }
    return content;
  }

  @Override
  public LoanProof findLoan(LoanOrder order) {
    return loan(order.card(), order.item().barcode());
  }

  private LoanProof loan(CardKey card, String barcode) {
    Optional<Element> user = patrons.withItems(card);
    if (user.isEmpty()) {
      return new LoanProof.CannotTell();
    }
    return user.get().all("LoanedItem").stream()
        .filter(loaned -> loaned.at("ItemId", "ItemIdentifierValue").equals(barcode))
        .findFirst()
        .<LoanProof>map(loaned -> new LoanProof.Found(NcipDates.day(loaned.at("DateDue"))))
        .orElseGet(() ->
            NcipPatrons.listsAllLoans(user.get())
                ? new LoanProof.Absent()
                : new LoanProof.CannotTell());
  }

  @Override
  public LoanProof findRenewal(RenewOrder order) {
    return loan(order.card(), order.item().barcode()).ofRenewal(order.knownDue());
  }

  @Override
  public ReturnProof findReturn(ReturnOrder order) {
    return ReturnProof.of(items.item(order.item().barcode()).condition());
  }

  /** The request tells where the marker is kept; the item itself tells everywhere. */
  @Override
  public AcceptProof findAccepted(AcceptOrder order) {
    String marker = order.marker().value();
    Optional<String> requested =
        patrons.withItems(order.reader()).stream()
            .flatMap(user -> user.all("RequestedItem").stream())
            .filter(item -> item.at("RequestId", "RequestIdentifierValue").equals(marker))
            .map(item -> item.at("ItemId", "ItemIdentifierValue"))
            .filter(barcode -> !barcode.isEmpty())
            .findFirst();
    if (requested.isPresent()) {
      return new AcceptProof.Found(requested.get());
    }
    return items.lookup(Ids.foreignItem(order.item())).isPresent()
        ? new AcceptProof.Found(order.item().barcode())
        : new AcceptProof.Absent();
  }
}
