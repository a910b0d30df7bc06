package org.tongjie.broker.store;

import java.util.List;
import java.util.function.BiPredicate;
import org.tongjie.broker.circulation.DeskFacts;
import org.tongjie.broker.region.CardKey;
import org.tongjie.broker.region.PlaceCode;
import org.tongjie.broker.request.PatronRequest;

/** What the database knows when something is scanned. */
public final class PostgresDeskFacts implements DeskFacts {
  private final RequestQueries queries;
  private final BiPredicate<CardKey, PatronRequest> reader;

  /**
   * The facts by these queries.
   *
   * @param reader whether a card is one of the reader who asked
   */
  public PostgresDeskFacts(RequestQueries queries, BiPredicate<CardKey, PatronRequest> reader) {
    this.queries = queries;
    this.reader = reader;
  }

  @Override
  public List<PatronRequest> withBarcode(String barcode) {
    return queries.byBarcode(barcode).stream().map(AttemptOf::request).distinct().toList();
  }

  @Override
  public List<PatronRequest> onShelf(PlaceCode place) {
    return queries.holdShelf(place).stream().map(AttemptOf::request).distinct().toList();
  }

  @Override
  public boolean isReaderOf(CardKey card, PatronRequest request) {
    return request.wish().card().equals(card) || reader.test(card, request);
  }
}
