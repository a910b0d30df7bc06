package org.tongjie.broker.web;

import java.util.List;
import java.util.Optional;
import org.tongjie.broker.patron.DeskCard;
import org.tongjie.broker.patron.DeskRegister;
import org.tongjie.broker.patron.LibraryCards;
import org.tongjie.broker.web.view.DeskFrame;
import org.tongjie.catalog.directory.AgencySymbol;

/** The register of one library, for a member of staff who may keep it. */
record CardRegister(DeskVisit desk, AgencySymbol library) {

  /** The register asked for, or the first that the member keeps at this desk. */
  static Optional<CardRegister> of(DeskVisit desk, String library) {
    List<AgencySymbol> kept = desk.registers();
    return kept.stream()
        .filter(one -> library.isEmpty() || one.value().equals(library))
        .findFirst()
        .map(one -> new CardRegister(desk, one));
  }

  DeskRegister register() {
    return desk.parts().cards().register();
  }

  LibraryCards kept() {
    return new LibraryCards(register(), desk.region(), library);
  }

  List<DeskCard> cards() {
    return kept().all();
  }

  /** The libraries whose registers the member keeps, this one chosen. */
  List<DeskFrame.Choice> choices() {
    return desk.words().choices(desk.registers(), Optional.of(library));
  }
}
