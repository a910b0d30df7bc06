package org.tongjie.broker.circulation;

import java.util.List;
import org.tongjie.broker.region.CardKey;
import org.tongjie.broker.region.PlaceCode;
import org.tongjie.broker.request.PatronRequest;

/** What is known when something is scanned. */
public interface DeskFacts {
  /** Requests with an attempt on a piece of this barcode, whoever owns it, the newest first. */
  List<PatronRequest> withBarcode(String barcode);

  /** Requests whose book waits on the hold shelf of a place. */
  List<PatronRequest> onShelf(PlaceCode place);

  /** Whether a card is one of the reader who asked. */
  boolean isReaderOf(CardKey card, PatronRequest request);
}
