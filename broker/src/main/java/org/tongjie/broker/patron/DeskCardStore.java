package org.tongjie.broker.patron;

import java.util.List;
import java.util.Optional;
import org.tongjie.broker.region.CardKey;
import org.tongjie.catalog.directory.AgencySymbol;

/** Where the registers of libraries without a system are kept. */
public interface DeskCardStore {
  Optional<DeskCard> find(CardKey card);

  /** The hash of a card's PIN, where it has one. */
  Optional<String> pinHash(CardKey card);

  /** The register of a library, by unit and number. */
  List<DeskCard> of(AgencySymbol issuer);

  /** Those of a class that have no PIN; of all classes where none is named. */
  List<DeskCard> withoutPin(AgencySymbol issuer, String unit, int limit);

  /** Adds a card or changes what is known of it. */
  void save(DeskCard card, String by);

  /** Adds or changes cards, all or none. */
  void save(List<DeskCard> cards, String by);

  /** Gives a card a PIN; false when there is no such card. */
  boolean changePin(CardKey card, String hash, String by);

  /** Takes a card out of the register; false when it is not there. */
  boolean remove(CardKey card);
}
