package org.tongjie.broker.routing;

import java.time.Instant;
import java.util.Optional;
import org.tongjie.broker.region.ItemKey;

/**
 * An item that is not asked for.
 *
 * @param until when the reason is expected to end, where it does
 */
public record Excluded(ItemKey item, Reason reason, Optional<Instant> until) {

  /** Why. */
  public enum Reason {
    /** The library is not in the region. */
    NOT_A_MEMBER,
    NOT_LENDABLE,
    ON_LOAN,
    BUSY,
    TRIED_BEFORE,
    /** The library could not supply this request. */
    LIBRARY_TRIED_BEFORE,
    /** To another request, or under way for one. */
    PROMISED,
    CLOSED,
    /** The operator switched its system off. */
    SYSTEM_OFF,
    /** Its system does not answer. */
    SYSTEM_SILENT,
    NO_PROXY_CARD,
    /** Readers of this type may not borrow it. */
    NO_RIGHT,
    TOO_DEAR,
    /** No rule or no price: a person has to decide. */
    STAFF_DECIDES,
    LAST_COPY,
    /** It cannot come before the reader's last day. */
    TOO_LATE
  }

  static Excluded of(ItemFacts item, Reason reason) {
    return new Excluded(item.item(), reason, Optional.empty());
  }

  static Excluded until(ItemFacts item, Reason reason, Instant until) {
    return new Excluded(item.item(), reason, Optional.of(until));
  }
}
