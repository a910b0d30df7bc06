package org.tongjie.broker.ils.ncip;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import org.tongjie.broker.ils.CancelAnswer;
import org.tongjie.broker.ils.HoldAnswer;
import org.tongjie.broker.ils.HoldOrder;
import org.tongjie.broker.ils.HoldPlacement;
import org.tongjie.broker.ils.HoldProof;
import org.tongjie.broker.ils.HoldRef;
import org.tongjie.broker.ils.HoldState;
import org.tongjie.broker.ils.Support;

/**
 * Holds by RequestItem and CancelRequestItem. The RequestId carries our marker, and is looked for
 * among the card's requested items.
 */
final class NcipHolds implements HoldPlacement {
  private final NcipClient client;
  private final Ids ids;
  private final NcipSettings settings;
  private final NcipPatrons patrons;

  NcipHolds(NcipParts parts, NcipPatrons patrons) {
    this.client = parts.client();
    this.ids = parts.ids();
    this.settings = parts.settings();
    this.patrons = patrons;
  }

  @Override
  public HoldAnswer place(HoldOrder order) {
    if (settings.offers().holds() == Support.NO) {
      return new HoldAnswer.NotOffered();
    }
    return switch (client.act("RequestItem", wish(order))) {
      case NcipResponse.Done(Element done) ->
          new HoldAnswer.Placed(ref(done.at("RequestId", "RequestIdentifierValue")), queue(done));
      case NcipResponse.Failed(Problem problem) -> {
        client.throwIfTemporary(problem);
        yield problem.isNotOffered()
            ? new HoldAnswer.NotOffered()
            : new HoldAnswer.Refused(problem.refusal(), problem.text());
      }
    };
  }

  private List<Element> wish(HoldOrder order) {
    List<Element> content = new ArrayList<>();
    content.add(ids.user(order.card()));
    content.add(ids.item(order.item().barcode()));
    content.add(ids.request(order.marker()));
    content.add(Ids.requestType(settings.words().requestType()));
    content.add(Ids.ofItemScope());
    order
        .until()
        .ifPresent(day -> content.add(Element.text("NeedBeforeDate", NcipDates.endOf(day))));
    if (!order.pickup().isEmpty()) {
      content.add(Element.text("PickupLocation", order.pickup()));
    }
    return content;
  }

  private static Optional<HoldRef> ref(String value) {
    return value.isEmpty() ? Optional.empty() : Optional.of(new HoldRef(value));
  }

  private static OptionalInt queue(Element content) {
    String place = content.at("HoldQueuePosition");
    return place.matches("[1-9]\\d{0,5}")
        ? OptionalInt.of(Integer.parseInt(place))
        : OptionalInt.empty();
  }

  @Override
  public CancelAnswer cancel(HoldOrder order, Optional<HoldRef> ref) {
    if (settings.offers().holds() == Support.NO) {
      return new CancelAnswer.NotOffered();
    }
    String request = ref.map(HoldRef::value).orElse(order.marker().value());
    List<Element> content =
        List.of(
            ids.user(order.card()),
            ids.request(request),
            ids.item(order.item().barcode()),
            Ids.requestType(settings.words().requestType()));
    return switch (client.act("CancelRequestItem", content)) {
      case NcipResponse.Done _ -> new CancelAnswer.Cancelled();
      case NcipResponse.Failed(Problem problem) -> notCancelled(order, problem);
    };
  }

  private CancelAnswer notCancelled(HoldOrder order, Problem problem) {
    client.throwIfTemporary(problem);
    if (problem.isNotOffered()) {
      return new CancelAnswer.NotOffered();
    }
    return problem.isUnknownRequest() || find(order) instanceof HoldProof.Absent
        ? new CancelAnswer.NotThere()
        : new CancelAnswer.Refused(problem.text());
  }

  /** Where the system does not keep our marker, the item among the card's requests proves it. */
  @Override
  public HoldProof find(HoldOrder order) {
    Optional<Element> user = patrons.withItems(order.card());
    if (user.isEmpty()) {
      return new HoldProof.CannotTell();
    }
    String marker = order.marker().value();
    String barcode = order.item().barcode();
    for (Element requested : user.get().all("RequestedItem")) {
      String request = requested.at("RequestId", "RequestIdentifierValue");
      boolean same =
          settings.offers().markers()
              ? request.equals(marker)
              : requested.at("ItemId", "ItemIdentifierValue").equals(barcode);
      String status = requested.at("RequestStatusType").toLowerCase(Locale.ROOT);
      if (same && !isOver(status)) {
        return new HoldProof.Found(ref(request), state(status));
      }
    }
    return NcipPatrons.listsAllRequests(user.get())
        ? new HoldProof.Absent()
        : new HoldProof.CannotTell();
  }

  /** Some systems go on to list what was withdrawn or came to nothing. */
  private static boolean isOver(String words) {
    return words.contains("cancel") || words.contains("expired") || words.contains("cannot");
  }

  private static HoldState state(String words) {
    if (words.contains("available for pickup") || words.contains("ready")) {
      return HoldState.READY;
    }
    return words.contains("transit") || words.contains("shipped")
        ? HoldState.IN_TRANSIT
        : HoldState.WAITING;
  }
}
